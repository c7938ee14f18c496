import { describe, expect, it } from "vitest";
import { api, Problem } from "../src/api";
import { problemOf } from "../src/api/problem";
import { textsOf } from "../src/i18n";
import { problemWords } from "../src/ui";
import { stage } from "./stage";

const fr = textsOf("fr");
const answer = (status: number, body: object) => new Response(JSON.stringify(body), { status });

describe("problems", () => {
  it("says a known code in the words of the trade", async () => {
    const problem = await problemOf(answer(403, { code: "role", title: "Forbidden" }));

    expect(problemWords(problem, fr).title).toContain("Votre rôle dans ce dossier");
  });

  it("keeps title and detail of an unknown code", async () => {
    const problem = await problemOf(
      answer(409, { code: "planInUse", title: "Scénario utilisé", detail: "Par 3 clients." }),
    );

    expect(problemWords(problem, fr)).toEqual({ title: "Scénario utilisé", detail: "Par 3 clients." });
  });

  it("finds the field of a validation error whatever its spelling", async () => {
    const problem = await problemOf(
      answer(400, { code: "validation", errors: { "MinimumAmount.Amount": ["Trop grand."] } }),
    );

    expect(problem.fields).toEqual({ minimumAmount: ["Trop grand."] });
  });

  it("tells a silent service from a refusing one", async () => {
    stage(0, ({ url }) => (url.endsWith("/me") ? Response.error() : undefined));

    await expect(api.me()).rejects.toBeInstanceOf(Problem);
  });

  it("renews the token once on 401", async () => {
    let refusals = 1;
    stage(0, ({ url }) => (url.endsWith("/me") && refusals-- > 0 ? answer(401, {}) : undefined));

    expect((await api.me()).user.name).toBe("Claire Bonnet");
  });
});
