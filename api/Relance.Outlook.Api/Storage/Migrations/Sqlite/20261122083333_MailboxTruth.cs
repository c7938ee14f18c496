using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relance.Outlook.Api.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MailboxTruth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Made anew rather than altered, which SQLite cannot do in a transaction: what is lost is only where readings stopped.
            migrationBuilder.DropTable(name: "FolderCursors");

            migrationBuilder.CreateTable(
                name: "FolderCursors",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Mailbox = table.Column<string>(type: "TEXT", nullable: false),
                    Folder = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    Cursor = table.Column<string>(type: "TEXT", nullable: true),
                    SyncedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FolderCursors", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FolderCursors_Mailbox_Folder",
                table: "FolderCursors",
                columns: new[] { "Mailbox", "Folder" },
                unique: true);

            migrationBuilder.DropIndex(
                name: "IX_Replies_CustomerId",
                table: "Replies");

            migrationBuilder.DropIndex(
                name: "IX_Replies_MailboxUser_InternetMessageId_CustomerId",
                table: "Replies");

            migrationBuilder.DropIndex(
                name: "IX_Reminders_CustomerId",
                table: "Reminders");

            migrationBuilder.DropIndex(
                name: "IX_Reminders_MailboxUser_ConversationId",
                table: "Reminders");

            migrationBuilder.DropIndex(
                name: "IX_Reminders_MailboxUser_InternetMessageId",
                table: "Reminders");

            migrationBuilder.DropIndex(
                name: "IX_Reminders_MailboxUser_MessageId",
                table: "Reminders");

            migrationBuilder.RenameColumn(
                name: "MailboxUser",
                table: "Replies",
                newName: "Mailbox");

            migrationBuilder.RenameColumn(
                name: "MailboxUser",
                table: "Reminders",
                newName: "Mailbox");

            migrationBuilder.AddColumn<string>(
                name: "ConversationId",
                table: "Replies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DecidedAt",
                table: "Replies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DecidedBy",
                table: "Replies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision",
                table: "Replies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Original",
                table: "Replies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AnswersMessageId",
                table: "Reminders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AwaitsFiles",
                table: "Reminders",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "DraftFolderId",
                table: "Reminders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DraftText",
                table: "Reminders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Original",
                table: "Reminders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ReplacesId",
                table: "Reminders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SentFrom",
                table: "Reminders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SentSubject",
                table: "Reminders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SentText",
                table: "Reminders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Request",
                table: "Operations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Original",
                table: "Exchanges",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RetiredOn",
                table: "Contacts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FoundMails",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CompanyId = table.Column<long>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReminderId = table.Column<long>(type: "INTEGER", nullable: true),
                    Mailbox = table.Column<string>(type: "TEXT", nullable: false),
                    MessageId = table.Column<string>(type: "TEXT", nullable: false),
                    InternetMessageId = table.Column<string>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FromAddress = table.Column<string>(type: "TEXT", nullable: true),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    ItemIds = table.Column<string>(type: "TEXT", nullable: false),
                    Sentence = table.Column<string>(type: "TEXT", nullable: true),
                    WebLink = table.Column<string>(type: "TEXT", nullable: true),
                    Original = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FoundMails", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FoundMails_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailboxStates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Mailbox = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: true),
                    TriedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SucceededAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Fault = table.Column<string>(type: "TEXT", nullable: true),
                    FaultSince = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailboxStates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MailProblems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Mailbox = table.Column<string>(type: "TEXT", nullable: false),
                    Folder = table.Column<string>(type: "TEXT", nullable: false),
                    MessageId = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: true),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailProblems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Subscriptions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Mailbox = table.Column<string>(type: "TEXT", nullable: false),
                    Folder = table.Column<string>(type: "TEXT", nullable: false),
                    SubscriptionId = table.Column<string>(type: "TEXT", nullable: false),
                    ClientState = table.Column<string>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscriptions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Replies_CustomerId_State",
                table: "Replies",
                columns: new[] { "CustomerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Replies_InternetMessageId_CustomerId",
                table: "Replies",
                columns: new[] { "InternetMessageId", "CustomerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Replies_MessageId",
                table: "Replies",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_ConversationId",
                table: "Reminders",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_CustomerId_SentAt",
                table: "Reminders",
                columns: new[] { "CustomerId", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_InternetMessageId",
                table: "Reminders",
                column: "InternetMessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_MessageId",
                table: "Reminders",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Items_Number",
                table: "Items",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_FoundMails_CompanyId_State",
                table: "FoundMails",
                columns: new[] { "CompanyId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_FoundMails_CustomerId_State",
                table: "FoundMails",
                columns: new[] { "CustomerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_FoundMails_InternetMessageId_CustomerId",
                table: "FoundMails",
                columns: new[] { "InternetMessageId", "CustomerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MailboxStates_Mailbox",
                table: "MailboxStates",
                column: "Mailbox",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MailProblems_Mailbox_MessageId",
                table: "MailProblems",
                columns: new[] { "Mailbox", "MessageId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_Mailbox_Folder",
                table: "Subscriptions",
                columns: new[] { "Mailbox", "Folder" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_SubscriptionId",
                table: "Subscriptions",
                column: "SubscriptionId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "FolderCursors");

            migrationBuilder.CreateTable(
                name: "FolderCursors",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MailboxUser = table.Column<string>(type: "TEXT", nullable: false),
                    Folder = table.Column<string>(type: "TEXT", nullable: false),
                    Cursor = table.Column<string>(type: "TEXT", nullable: false),
                    SyncedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FolderCursors", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FolderCursors_MailboxUser_Folder",
                table: "FolderCursors",
                columns: new[] { "MailboxUser", "Folder" },
                unique: true);

            migrationBuilder.DropTable(
                name: "FoundMails");

            migrationBuilder.DropTable(
                name: "MailboxStates");

            migrationBuilder.DropTable(
                name: "MailProblems");

            migrationBuilder.DropTable(
                name: "Subscriptions");

            migrationBuilder.DropIndex(
                name: "IX_Replies_CustomerId_State",
                table: "Replies");

            migrationBuilder.DropIndex(
                name: "IX_Replies_InternetMessageId_CustomerId",
                table: "Replies");

            migrationBuilder.DropIndex(
                name: "IX_Replies_MessageId",
                table: "Replies");

            migrationBuilder.DropIndex(
                name: "IX_Reminders_ConversationId",
                table: "Reminders");

            migrationBuilder.DropIndex(
                name: "IX_Reminders_CustomerId_SentAt",
                table: "Reminders");

            migrationBuilder.DropIndex(
                name: "IX_Reminders_InternetMessageId",
                table: "Reminders");

            migrationBuilder.DropIndex(
                name: "IX_Reminders_MessageId",
                table: "Reminders");

            migrationBuilder.DropIndex(
                name: "IX_Items_Number",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "ConversationId",
                table: "Replies");

            migrationBuilder.DropColumn(
                name: "DecidedAt",
                table: "Replies");

            migrationBuilder.DropColumn(
                name: "DecidedBy",
                table: "Replies");

            migrationBuilder.DropColumn(
                name: "Decision",
                table: "Replies");

            migrationBuilder.DropColumn(
                name: "Original",
                table: "Replies");

            migrationBuilder.DropColumn(
                name: "AnswersMessageId",
                table: "Reminders");

            migrationBuilder.DropColumn(
                name: "AwaitsFiles",
                table: "Reminders");

            migrationBuilder.DropColumn(
                name: "DraftFolderId",
                table: "Reminders");

            migrationBuilder.DropColumn(
                name: "DraftText",
                table: "Reminders");

            migrationBuilder.DropColumn(
                name: "Original",
                table: "Reminders");

            migrationBuilder.DropColumn(
                name: "ReplacesId",
                table: "Reminders");

            migrationBuilder.DropColumn(
                name: "SentFrom",
                table: "Reminders");

            migrationBuilder.DropColumn(
                name: "SentSubject",
                table: "Reminders");

            migrationBuilder.DropColumn(
                name: "SentText",
                table: "Reminders");

            migrationBuilder.DropColumn(
                name: "Request",
                table: "Operations");

            migrationBuilder.DropColumn(
                name: "Original",
                table: "Exchanges");

            migrationBuilder.DropColumn(
                name: "RetiredOn",
                table: "Contacts");

            migrationBuilder.RenameColumn(
                name: "Mailbox",
                table: "Replies",
                newName: "MailboxUser");

            migrationBuilder.RenameColumn(
                name: "Mailbox",
                table: "Reminders",
                newName: "MailboxUser");

            migrationBuilder.CreateIndex(
                name: "IX_Replies_CustomerId",
                table: "Replies",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Replies_MailboxUser_InternetMessageId_CustomerId",
                table: "Replies",
                columns: new[] { "MailboxUser", "InternetMessageId", "CustomerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_CustomerId",
                table: "Reminders",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_MailboxUser_ConversationId",
                table: "Reminders",
                columns: new[] { "MailboxUser", "ConversationId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_MailboxUser_InternetMessageId",
                table: "Reminders",
                columns: new[] { "MailboxUser", "InternetMessageId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_MailboxUser_MessageId",
                table: "Reminders",
                columns: new[] { "MailboxUser", "MessageId" });
        }
    }
}
