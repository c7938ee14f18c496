import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { idWords, operationWords } from "../src/features/team/auditWords";

type Contract = { paths: Record<string, Record<string, { operationId: string }>> };
const contract = JSON.parse(readFileSync("../api/openapi.json", "utf8")) as Contract;
const operations = Object.values(contract.paths).flatMap((methods) =>
  Object.values(methods).map(({ operationId }) => operationId),
);
/** Answered to anybody, so noted about nobody. */
const unnoted = ["getClientSettings", "getLiveness", "getReadiness", "receiveNotifications"];

describe("the audit in words", () => {
  it.each(operations.filter((operation) => !unnoted.includes(operation)))(
    "says %s in both languages",
    (id) => {
      const said = [operationWords(id, "fr"), operationWords(id, "en")];

      expect(said).not.toContain(id);
      expect(said[0]).not.toBe(said[1]);
      for (const words of said) expect(words).toMatch(/^[A-ZÉ][^_=]+[a-zéF)]$/);
    },
  );

  it("never says two calls alike", () => {
    const noted = operations.filter((operation) => !unnoted.includes(operation));

    for (const lang of ["fr", "en"] as const)
      expect(new Set(noted.map((id) => operationWords(id, lang))).size).toBe(noted.length);
  });

  it("says what the numbers of a note are, and leaves what it does not know as it is", () => {
    expect(idWords("customerId=12 agreementId=4", "fr")).toBe("client\u00a012 · accord\u00a04");
    expect(idWords("companyId=1 customerId=12", "fr", "companyId=1")).toBe("client\u00a012");
    expect(idWords("customerId=12 newId=7", "en")).toBe("customer\u00a012 · newId\u00a07");
    expect(operationWords("somethingNew", "fr")).toBe("somethingNew");
  });
});
