import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { lineOf, scaleOf } from "../src/features/dashboard/scale";
import { openView } from "./view";

describe("Tableau", () => {
  it("says what moved since Monday, and never with a bare minus sign", async () => {
    await openView("dashboard");

    expect(await screen.findByRole("heading", { name: /^Depuis lundi/ })).toBeInTheDocument();
    expect(screen.getByText("3 120,45 € de moins")).toBeInTheDocument();
    expect(screen.getByText("9 réponses reçues")).toBeInTheDocument();
    expect(screen.getByText("78 % des promesses échues")).toBeInTheDocument();
  });

  it("opens the figures behind each drawing by the keyboard", async () => {
    const { user } = await openView("dashboard");
    (await screen.findByRole("button", { name: /Voir les chiffres.*DSO/ })).focus();

    await user.keyboard("{Enter}");

    const table = screen.getByRole("table", { name: /DSO/ });
    expect(within(table).getAllByRole("row")).toHaveLength(13);
    expect(within(table).getByRole("cell", { name: "48,1" })).toBeInTheDocument();
  });

  it("keeps what is owed readable while the indicators cannot be had", async () => {
    await openView("dashboard", undefined, "manager", 24, (request) =>
      request.url.endsWith("/indicators") ? new Response("{}", { status: 500 }) : undefined,
    );

    expect(await screen.findByText("Le service a rencontré une erreur.")).toBeInTheDocument();
    expect(screen.getByRole("img", { name: /^Balance âgée. Non échu : 24/ })).toBeInTheDocument();
  });
});

describe("the scale of a drawing", () => {
  it.each([
    [[46.3, 61.4, 28.7], 20, 80],
    [[48, 48], 48, 49],
    [[], 0, 1],
    [[3, 12], 0, 15],
  ])("of %j goes from %d to %d", (values, low, high) => {
    const scale = scaleOf(values);

    expect([scale.low, scale.high]).toEqual([low, high]);
    expect(scale.ticks.length).toBeLessThanOrEqual(5);
  });

  it("breaks the line where a month is not known", () => {
    const path = lineOf(
      [1, null, 3, 4],
      (at) => at,
      (value) => value,
    );

    expect(path).toBe("M0.0,1.0M2.0,3.0L3.0,4.0");
  });
});
