using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relance.Outlook.Api.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LedgerIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Items_CompanyId_ClosedOn_DueDate",
                table: "Items");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_MailboxUser_ConversationId",
                table: "Reminders",
                columns: new[] { "MailboxUser", "ConversationId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_MailboxUser_InternetMessageId",
                table: "Reminders",
                columns: new[] { "MailboxUser", "InternetMessageId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_SentAt",
                table: "Reminders",
                column: "SentAt");

            migrationBuilder.CreateIndex(
                name: "IX_Items_CompanyId_ClosedOn_CustomerId_Kind_Currency_DueDate_Open",
                table: "Items",
                columns: new[] { "CompanyId", "ClosedOn", "CustomerId", "Kind", "Currency", "DueDate", "Open" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_Email",
                table: "Contacts",
                column: "Email");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Reminders_MailboxUser_ConversationId",
                table: "Reminders");

            migrationBuilder.DropIndex(
                name: "IX_Reminders_MailboxUser_InternetMessageId",
                table: "Reminders");

            migrationBuilder.DropIndex(
                name: "IX_Reminders_SentAt",
                table: "Reminders");

            migrationBuilder.DropIndex(
                name: "IX_Items_CompanyId_ClosedOn_CustomerId_Kind_Currency_DueDate_Open",
                table: "Items");

            migrationBuilder.DropIndex(
                name: "IX_Contacts_Email",
                table: "Contacts");

            migrationBuilder.CreateIndex(
                name: "IX_Items_CompanyId_ClosedOn_DueDate",
                table: "Items",
                columns: new[] { "CompanyId", "ClosedOn", "DueDate" });
        }
    }
}
