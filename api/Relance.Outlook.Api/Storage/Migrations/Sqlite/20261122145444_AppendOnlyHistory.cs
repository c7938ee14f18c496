using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relance.Outlook.Api.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AppendOnlyHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Form",
                table: "Exchanges",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "ChainHeads",
                columns: table => new
                {
                    CompanyId = table.Column<long>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChainHeads", x => new { x.CompanyId, x.CustomerId });
                });

            // What is there has been written by the product: each chain ends where it ends today.
            migrationBuilder.Sql(
                """
                INSERT INTO ChainHeads (CompanyId, CustomerId, Count, Hash)
                SELECT CompanyId, CustomerId, Sequence, Hash FROM Exchanges AS entry
                WHERE Sequence = (SELECT MAX(Sequence) FROM Exchanges AS other WHERE other.CompanyId = entry.CompanyId AND other.CustomerId = entry.CustomerId);
                """);

            // INSERT OR REPLACE deletes without asking the triggers of deletion: an entry that is there is refused before.
            // A table that EF builds anew loses its triggers: such a migration has to create them again.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER Exchanges_Appended_Only BEFORE INSERT ON Exchanges
                WHEN EXISTS (SELECT 1 FROM Exchanges WHERE Id = NEW.Id)
                  OR NEW.Sequence <> COALESCE((SELECT Count FROM ChainHeads WHERE CompanyId = NEW.CompanyId AND CustomerId = NEW.CustomerId), 0) + 1
                  OR NEW.PreviousHash <> COALESCE((SELECT Hash FROM ChainHeads WHERE CompanyId = NEW.CompanyId AND CustomerId = NEW.CustomerId), '0000000000000000000000000000000000000000000000000000000000000000')
                BEGIN SELECT RAISE(ABORT, 'L’historique ne s’allonge que par la fin. The history only grows at its end.'); END;

                CREATE TRIGGER Exchanges_Head AFTER INSERT ON Exchanges
                BEGIN
                    INSERT INTO ChainHeads (CompanyId, CustomerId, Count, Hash) VALUES (NEW.CompanyId, NEW.CustomerId, NEW.Sequence, NEW.Hash)
                    ON CONFLICT (CompanyId, CustomerId) DO UPDATE SET Count = excluded.Count, Hash = excluded.Hash;
                END;

                CREATE TRIGGER Exchanges_Not_Updated BEFORE UPDATE ON Exchanges
                BEGIN SELECT RAISE(ABORT, 'L’historique ne se modifie pas. The history is not altered.'); END;

                CREATE TRIGGER Exchanges_Not_Deleted BEFORE DELETE ON Exchanges
                BEGIN SELECT RAISE(ABORT, 'L’historique ne s’efface pas. The history is not deleted.'); END;

                CREATE TRIGGER ChainHeads_Follow BEFORE INSERT ON ChainHeads
                WHEN NOT EXISTS (SELECT 1 FROM Exchanges WHERE CompanyId = NEW.CompanyId AND CustomerId = NEW.CustomerId AND Sequence = NEW.Count AND Hash = NEW.Hash)
                BEGIN SELECT RAISE(ABORT, 'La fin de l’historique ne se modifie pas. The end of the history is not altered.'); END;

                CREATE TRIGGER ChainHeads_Move_On BEFORE UPDATE ON ChainHeads
                WHEN NEW.CompanyId <> OLD.CompanyId OR NEW.CustomerId <> OLD.CustomerId OR NEW.Count <> OLD.Count + 1
                  OR NOT EXISTS (SELECT 1 FROM Exchanges WHERE CompanyId = NEW.CompanyId AND CustomerId = NEW.CustomerId AND Sequence = NEW.Count AND Hash = NEW.Hash)
                BEGIN SELECT RAISE(ABORT, 'La fin de l’historique ne se modifie pas. The end of the history is not altered.'); END;

                CREATE TRIGGER ChainHeads_Not_Deleted BEFORE DELETE ON ChainHeads
                BEGIN SELECT RAISE(ABORT, 'La fin de l’historique ne s’efface pas. The end of the history is not deleted.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER Exchanges_Appended_Only; DROP TRIGGER Exchanges_Head; DROP TRIGGER Exchanges_Not_Updated; DROP TRIGGER Exchanges_Not_Deleted;");

            migrationBuilder.DropTable(
                name: "ChainHeads");

            migrationBuilder.DropColumn(
                name: "Form",
                table: "Exchanges");
        }
    }
}
