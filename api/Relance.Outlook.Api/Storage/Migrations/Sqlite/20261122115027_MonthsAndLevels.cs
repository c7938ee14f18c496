using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relance.Outlook.Api.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MonthsAndLevels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // EF would build the table anew, outside any transaction; SQLite has dropped columns by itself since 3.35.
            migrationBuilder.Sql("ALTER TABLE ReminderItems DROP COLUMN PreviousLevel;");
            migrationBuilder.Sql("ALTER TABLE ReminderItems DROP COLUMN PreviousLevelOn;");
            migrationBuilder.Sql("ALTER TABLE ReminderItems DROP COLUMN PreviousTone;");

            migrationBuilder.CreateTable(
                name: "MailsCounted",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CompanyId = table.Column<long>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: false),
                    MessageId = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailsCounted", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Months",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CompanyId = table.Column<long>(type: "INTEGER", nullable: false),
                    ImportId = table.Column<long>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Invoiced = table.Column<long>(type: "INTEGER", nullable: false),
                    Collected = table.Column<long>(type: "INTEGER", nullable: false),
                    Receivables = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Months", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MailsCounted_MessageId_CustomerId",
                table: "MailsCounted",
                columns: new[] { "MessageId", "CustomerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Months_CompanyId_Month",
                table: "Months",
                columns: new[] { "CompanyId", "Month" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MailsCounted");

            migrationBuilder.DropTable(
                name: "Months");

            migrationBuilder.AddColumn<int>(
                name: "PreviousLevel",
                table: "ReminderItems",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "PreviousLevelOn",
                table: "ReminderItems",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PreviousTone",
                table: "ReminderItems",
                type: "TEXT",
                maxLength: 40,
                nullable: true);
        }
    }
}
