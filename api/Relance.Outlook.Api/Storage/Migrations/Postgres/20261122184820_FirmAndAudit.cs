using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Relance.Outlook.Api.Storage.Migrations.Postgres
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
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "Members",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "CollectorId",
                table: "Customers",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Administrators",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TenantId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UserName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UserId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administrators", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Audit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TenantId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UserId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    UserName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CompanyId = table.Column<long>(type: "bigint", nullable: true),
                    Operation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Ids = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Firms",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RequiresMandate = table.Column<bool>(type: "boolean", nullable: false),
                    MembersOpenCompanies = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Firms", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "Mandates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CompanyId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    SignedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                CREATE FUNCTION relance_audit_keep() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF TG_OP = 'DELETE' AND OLD."At" <= now() - interval '180 days' THEN
                        RETURN OLD;
                    END IF;
                    RAISE EXCEPTION 'Le journal ne se modifie pas et se garde six mois. The audit trail is not altered, and kept for six months.' USING ERRCODE = 'integrity_constraint_violation';
                END $$;

                CREATE TRIGGER "Audit_Not_Changed" BEFORE UPDATE OR DELETE ON "Audit" FOR EACH ROW EXECUTE FUNCTION relance_audit_keep();
                CREATE TRIGGER "Audit_Not_Truncated" BEFORE TRUNCATE ON "Audit" FOR EACH STATEMENT EXECUTE FUNCTION relance_audit_keep();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Administrators");

            migrationBuilder.DropTable(
                name: "Audit");

            migrationBuilder.Sql("DROP FUNCTION relance_audit_keep();");

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
