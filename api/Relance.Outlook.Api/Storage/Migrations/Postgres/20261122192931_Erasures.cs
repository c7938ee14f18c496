using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Relance.Outlook.Api.Storage.Migrations.Postgres
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CompanyId = table.Column<long>(type: "bigint", nullable: false),
                    CustomerId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Entries = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                CREATE FUNCTION relance_history_erased() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF EXISTS (SELECT 1 FROM "Erasures" WHERE "CompanyId" = OLD."CompanyId" AND "CustomerId" = OLD."CustomerId" AND "Entries" >= OLD."Sequence" AND OLD."At"::date <= ("At" - interval '5 years')::date) THEN
                        RETURN OLD;
                    END IF;
                    RAISE EXCEPTION 'L’historique ne se modifie ni ne s’efface. The history is neither altered nor deleted.' USING ERRCODE = 'integrity_constraint_violation';
                END $$;

                CREATE FUNCTION relance_history_head_erased() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF EXISTS (SELECT 1 FROM "Erasures" WHERE "CompanyId" = OLD."CompanyId" AND "CustomerId" = OLD."CustomerId" AND "Entries" = OLD."Count" AND "Hash" = OLD."Hash")
                       AND NOT EXISTS (SELECT 1 FROM "Exchanges" WHERE "CompanyId" = OLD."CompanyId" AND "CustomerId" = OLD."CustomerId") THEN
                        RETURN OLD;
                    END IF;
                    RAISE EXCEPTION 'La fin de l’historique ne s’efface pas. The end of the history is not deleted.' USING ERRCODE = 'integrity_constraint_violation';
                END $$;

                CREATE FUNCTION relance_erasures_keep() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF TG_OP = 'INSERT' THEN
                        IF EXISTS (SELECT 1 FROM "ChainHeads" WHERE "CompanyId" = NEW."CompanyId" AND "CustomerId" = NEW."CustomerId" AND "Count" = NEW."Entries" AND "Hash" = NEW."Hash") THEN
                            RETURN NEW;
                        END IF;
                        RAISE EXCEPTION 'Seul un historique présent s’efface. Only a history that is there is erased.' USING ERRCODE = 'integrity_constraint_violation';
                    END IF;
                    RAISE EXCEPTION 'Le registre des effacements ne se modifie pas. The register of erasures is not altered.' USING ERRCODE = 'integrity_constraint_violation';
                END $$;

                DROP TRIGGER "Exchanges_Not_Changed" ON "Exchanges";
                CREATE TRIGGER "Exchanges_Not_Changed" BEFORE UPDATE ON "Exchanges" FOR EACH ROW EXECUTE FUNCTION relance_history_refuse();
                CREATE TRIGGER "Exchanges_Not_Deleted" BEFORE DELETE ON "Exchanges" FOR EACH ROW EXECUTE FUNCTION relance_history_erased();
                DROP TRIGGER "ChainHeads_Not_Deleted" ON "ChainHeads";
                CREATE TRIGGER "ChainHeads_Not_Deleted" BEFORE DELETE ON "ChainHeads" FOR EACH ROW EXECUTE FUNCTION relance_history_head_erased();
                CREATE TRIGGER "Erasures_Kept" BEFORE INSERT OR UPDATE OR DELETE ON "Erasures" FOR EACH ROW EXECUTE FUNCTION relance_erasures_keep();
                CREATE TRIGGER "Erasures_Not_Truncated" BEFORE TRUNCATE ON "Erasures" FOR EACH STATEMENT EXECUTE FUNCTION relance_erasures_keep();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TRIGGER "Exchanges_Not_Changed" ON "Exchanges";
                DROP TRIGGER "Exchanges_Not_Deleted" ON "Exchanges";
                CREATE TRIGGER "Exchanges_Not_Changed" BEFORE UPDATE OR DELETE ON "Exchanges" FOR EACH ROW EXECUTE FUNCTION relance_history_refuse();
                DROP TRIGGER "ChainHeads_Not_Deleted" ON "ChainHeads";
                CREATE TRIGGER "ChainHeads_Not_Deleted" BEFORE DELETE ON "ChainHeads" FOR EACH ROW EXECUTE FUNCTION relance_history_refuse();
                """);

            migrationBuilder.DropTable(
                name: "Erasures");

            migrationBuilder.Sql("DROP FUNCTION relance_history_erased(), relance_history_head_erased(), relance_erasures_keep();");
        }
    }
}
