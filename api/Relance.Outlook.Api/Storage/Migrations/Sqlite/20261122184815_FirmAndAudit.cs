using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relance.Outlook.Api.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FirmAndAudit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "GroupId",
                table: "Members",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "Members",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CollectorId",
                table: "Customers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Administrators",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administrators", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Audit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", nullable: false),
                    CompanyId = table.Column<long>(type: "INTEGER", nullable: true),
                    Operation = table.Column<string>(type: "TEXT", nullable: false),
                    Ids = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Firms",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    RequiresMandate = table.Column<bool>(type: "INTEGER", nullable: false),
                    MembersOpenCompanies = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Firms", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "Mandates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CompanyId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<int>(type: "INTEGER", nullable: true),
                    SignedBy = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mandates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mandates_Companies_CompanyId",
                        column: x => x.CompanyId,
                        principalTable: "Companies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Members_CompanyId_GroupId",
                table: "Members",
                columns: new[] { "CompanyId", "GroupId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Customers_CompanyId_CollectorId",
                table: "Customers",
                columns: new[] { "CompanyId", "CollectorId" });

            migrationBuilder.CreateIndex(
                name: "IX_Administrators_TenantId_UserName",
                table: "Administrators",
                columns: new[] { "TenantId", "UserName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Audit_At",
                table: "Audit",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_TenantId_CompanyId_Id",
                table: "Audit",
                columns: new[] { "TenantId", "CompanyId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Mandates_CompanyId_From",
                table: "Mandates",
                columns: new[] { "CompanyId", "From" });

            // Six months are the least that the CNIL advises: nobody deletes what is younger, and nobody changes anything.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER Audit_Not_Replaced BEFORE INSERT ON Audit
                WHEN EXISTS (SELECT 1 FROM Audit WHERE Id = NEW.Id)
                BEGIN SELECT RAISE(ABORT, 'Le journal ne se modifie pas. The audit trail is not altered.'); END;

                CREATE TRIGGER Audit_Not_Updated BEFORE UPDATE ON Audit
                BEGIN SELECT RAISE(ABORT, 'Le journal ne se modifie pas. The audit trail is not altered.'); END;

                CREATE TRIGGER Audit_Not_Deleted BEFORE DELETE ON Audit
                WHEN julianday(OLD.At) IS NULL OR julianday(OLD.At) > julianday('now', '-180 days')
                BEGIN SELECT RAISE(ABORT, 'Le journal se garde six mois. The audit trail is kept for six months.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Administrators");

            migrationBuilder.DropTable(
                name: "Audit");

            migrationBuilder.DropTable(
                name: "Firms");

            migrationBuilder.DropTable(
                name: "Mandates");

            migrationBuilder.DropIndex(
                name: "IX_Members_CompanyId_GroupId",
                table: "Members");

            migrationBuilder.DropIndex(
                name: "IX_Customers_CompanyId_CollectorId",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "GroupId",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "CollectorId",
                table: "Customers");
        }
    }
}
