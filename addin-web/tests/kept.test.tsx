import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { Pane } from "../src/app/Pane";
import { keep, keepFor, keptAt } from "../src/ui/kept";
import { forgetEverything } from "../src/api";
import { fakeHost, stage } from "./stage";

const day = 24 * 3_600_000;

beforeEach(() => {
  localStorage.clear();
});

async function openDispute() {
  render(<Pane host={fakeHost().host} lang="fr" />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Autres actions" }));
  await user.click(await screen.findByRole("menuitem", { name: "Litige…" }));
  await screen.findByLabelText("Motif");
  return user;
}

describe("what was typed", () => {
  it("is offered again after a reload, and goes once it is saved", async () => {
    stage(24);
    history.replaceState(null, "", "/pane/?view=customers&customer=1");
    const before = await openDispute();
    await before.type(screen.getByLabelText("Motif"), "palettes cassées");

    cleanup();
    forgetEverything();
    const user = await openDispute();
    await user.click(await screen.findByRole("button", { name: "Reprendre" }));

    expect(screen.getByLabelText("Motif")).toHaveValue("palettes cassées");
    await user.click(screen.getByRole("button", { name: "Enregistrer" }));
    await screen.findByText(/Litige : enregistré/);
    await waitFor(() => {
      expect(Object.keys(localStorage).filter((key) => key.startsWith("relance.typed/"))).toEqual([]);
    });
  });

  it("is thrown away by the word for it, or by cancelling", async () => {
    stage(24);
    history.replaceState(null, "", "/pane/?view=customers&customer=1");
    keepFor("u1");
    keep("1/1/dispute", JSON.stringify({ date: "", amount: "", note: "ancien", invoiceIds: [] }));

    const user = await openDispute();
    await user.click(await screen.findByRole("button", { name: "Effacer" }));

    expect(screen.queryByRole("button", { name: "Reprendre" })).toBeNull();
    expect(keptAt("1/1/dispute")).toBeNull();
    await user.type(screen.getByLabelText("Motif"), "nouveau");
    expect(keptAt("1/1/dispute")?.text).toContain("nouveau");
    await user.click(screen.getByRole("button", { name: "Annuler" }));
    expect(keptAt("1/1/dispute")).toBeNull();
  });
});

describe("the store of it", () => {
  it("goes after seven days, and with another person", () => {
    const now = new Date("2026-11-22T10:00:00Z");
    keepFor("u1");
    keep("1/1/note", "old", new Date(now.getTime() - 8 * day));
    keep("1/2/note", "fresh", new Date(now.getTime() - 6 * day));

    keepFor("u1", now.getTime());
    expect(keptAt("1/1/note", now.getTime())).toBeNull();
    expect(keptAt("1/2/note", now.getTime())?.text).toBe("fresh");
    expect(localStorage.getItem("relance.typed/1/1/note")).toBeNull();

    keepFor("u2", now.getTime());
    expect(localStorage.getItem("relance.typed/1/2/note")).toBeNull();
  });

  it("leaves other keys alone when somebody else signs in", () => {
    keepFor("u1");
    keep("1/1/note", "text");
    localStorage.setItem("relance.company", "2");

    keepFor("u2");

    expect(Object.keys(localStorage)).toEqual(["relance.company"]);
  });

  it("takes a broken entry for none", () => {
    keepFor("u1");
    localStorage.setItem("relance.typed/1/1/note", "{cut off");

    expect(keptAt("1/1/note")).toBeNull();
  });
});
