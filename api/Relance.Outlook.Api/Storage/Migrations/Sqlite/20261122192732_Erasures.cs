using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relance.Outlook.Api.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Erasures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Erasures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CompanyId = table.Column<long>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Entries = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Erasures", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_CompanyId_CustomerId",
                table: "Erasures",
                columns: new[] { "CompanyId", "CustomerId" });

            // A history goes at the end of its time only, when this table says so, and never the part of it that is younger than claims live.
            migrationBuilder.Sql(
                """
                DROP TRIGGER Exchanges_Not_Deleted;
                CREATE TRIGGER Exchanges_Not_Deleted BEFORE DELETE ON Exchanges
                WHEN NOT EXISTS (SELECT 1 FROM Erasures WHERE CompanyId = OLD.CompanyId AND CustomerId = OLD.CustomerId AND Entries >= OLD.Sequence AND date(OLD.At) <= date(At, '-5 years'))
                BEGIN SELECT RAISE(ABORT, 'L’historique ne s’efface pas. The history is not deleted.'); END;

                DROP TRIGGER ChainHeads_Not_Deleted;
                CREATE TRIGGER ChainHeads_Not_Deleted BEFORE DELETE ON ChainHeads
                WHEN NOT EXISTS (SELECT 1 FROM Erasures WHERE CompanyId = OLD.CompanyId AND CustomerId = OLD.CustomerId AND Entries = OLD.Count AND Hash = OLD.Hash)
                  OR EXISTS (SELECT 1 FROM Exchanges WHERE CompanyId = OLD.CompanyId AND CustomerId = OLD.CustomerId)
                BEGIN SELECT RAISE(ABORT, 'La fin de l’historique ne s’efface pas. The end of the history is not deleted.'); END;

                CREATE TRIGGER Erasures_Of_What_Is_There BEFORE INSERT ON Erasures
                WHEN EXISTS (SELECT 1 FROM Erasures WHERE Id = NEW.Id)
                  OR NOT EXISTS (SELECT 1 FROM ChainHeads WHERE CompanyId = NEW.CompanyId AND CustomerId = NEW.CustomerId AND Count = NEW.Entries AND Hash = NEW.Hash)
                BEGIN SELECT RAISE(ABORT, 'Seul un historique présent s’efface. Only a history that is there is erased.'); END;

                CREATE TRIGGER Erasures_Not_Updated BEFORE UPDATE ON Erasures
                BEGIN SELECT RAISE(ABORT, 'Le registre des effacements ne se modifie pas. The register of erasures is not altered.'); END;

                CREATE TRIGGER Erasures_Not_Deleted BEFORE DELETE ON Erasures
                BEGIN SELECT RAISE(ABORT, 'Le registre des effacements ne se modifie pas. The register of erasures is not altered.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TRIGGER Exchanges_Not_Deleted;
                CREATE TRIGGER Exchanges_Not_Deleted BEFORE DELETE ON Exchanges
                BEGIN SELECT RAISE(ABORT, 'L’historique ne s’efface pas. The history is not deleted.'); END;

                DROP TRIGGER ChainHeads_Not_Deleted;
                CREATE TRIGGER ChainHeads_Not_Deleted BEFORE DELETE ON ChainHeads
                BEGIN SELECT RAISE(ABORT, 'La fin de l’historique ne s’efface pas. The end of the history is not deleted.'); END;
                """);

            migrationBuilder.DropTable(
                name: "Erasures");
        }
    }
}
