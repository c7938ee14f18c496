import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { Pane } from "../src/app/Pane";
import { initialsOf, inkOn } from "../src/ui/companyMark";
import { fakeHost, stage } from "./stage";

type Intercept = Parameters<typeof stage>[1];

function open(intercept?: Intercept) {
  const asked: string[] = [];
  const world = stage(24, (request) => {
    const { pathname } = new URL(request.url);
    if (request.method === "POST") asked.push(pathname.replace("/api", ""));
    return intercept?.(request);
  });
  render(<Pane host={fakeHost().host} lang="fr" />);
  return { world, asked, user: userEvent.setup() };
}

const prepared = (asked: string[]) => asked.filter((path) => path.endsWith("/reminders"));
const prepareAll = { name: "Préparer 16 brouillons" };

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem("relance.company", "all");
  history.replaceState(null, "", "/pane/");
});

describe("Tous les dossiers", () => {
  it("answers for all companies, and says on each row whose it is", async () => {
    open();

    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("16 clients à relancer");
    expect(screen.getByRole("button", { name: /^SARL Lagarde Conseil, SAS Delacroix/ })).toBeInTheDocument();
    const lines = screen.getByRole("list", { name: "Les dossiers" });
    expect(
      within(lines).getByRole("button", { name: /Lagarde Conseil.*7 clients à relancer/ }),
    ).toBeEnabled();
  });

  it("prepares with one operation for each company, told as one", async () => {
    const { user, asked, world } = open();

    await user.click(await screen.findByRole("button", prepareAll));

    expect(await screen.findByText("15 brouillons prêts")).toBeInTheDocument();
    expect(prepared(asked).sort()).toEqual(["/companies/1/reminders", "/companies/2/reminders"]);
    expect(world.second?.reminders.map(({ companyId }) => companyId)).toEqual(Array(7).fill(2));
  });

  it("goes on with the others when one company refuses, and says which", async () => {
    const { user, world } = open((request) =>
      request.method === "POST" && request.url.endsWith("/companies/1/reminders")
        ? Response.json({ code: "role", title: "Forbidden" }, { status: 403 })
        : undefined,
    );

    await user.click(await screen.findByRole("button", prepareAll));

    expect(await screen.findByText("7 brouillons prêts")).toBeInTheDocument();
    expect(screen.getByText("Dossier Atelier Morin")).toBeInTheDocument();
    expect(screen.getByText("Votre rôle dans ce dossier ne le permet pas.")).toBeInTheDocument();
    expect(world.second?.reminders).toHaveLength(7);
  });

  it("does not begin the next company once it is cancelled", async () => {
    const { user, asked, world } = open();
    world.paceMs = 150;

    await user.click(await screen.findByRole("button", prepareAll));
    await screen.findByText("2 / 16");
    await user.click(screen.getByRole("button", { name: "Arrêter" }));

    expect(await screen.findByText(/Arrêté/)).toBeInTheDocument();
    expect(prepared(asked)).toHaveLength(1);
    expect(world.second?.reminders).toEqual([]);
  });

  it("opens a customer in its own company, with the way back", async () => {
    const { user } = open();

    await user.click(await screen.findByRole("button", { name: /^SARL Lagarde Conseil, SAS Delacroix/ }));
    await user.click(await screen.findByRole("button", { name: "Voir le client" }));

    expect(await screen.findByRole("button", { name: /Dossier : SARL Lagarde/ })).toBeInTheDocument();
    expect(await screen.findByRole("heading", { name: "SAS Delacroix Aménagement" })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Tous les dossiers" }));
    expect(await screen.findByRole("button", prepareAll)).toBeInTheDocument();
  });

  it("asks which company where there is no view over all", async () => {
    const { user } = open();

    await user.click(await screen.findByRole("tab", { name: /^Réponses/ }));

    expect(await screen.findByText("De quel dossier lire les réponses ?")).toBeInTheDocument();
    await user.click(await screen.findByRole("button", { name: /Atelier Morin.*4 réponses à lire/ }));
    expect(await screen.findByRole("heading", { name: "4 réponses à lire" })).toBeInTheDocument();
  });
});

describe("a company's mark", () => {
  it.each([
    ["Atelier Morin", "AM"],
    ["SARL Lagarde Conseil", "LC"],
    ["Établissements Lœwe", "LŒ"],
    ["L'Été", "LÉ"],
    ["3 Suisses", "3S"],
  ])("%s is %s", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it.each([
    ["#0e7a6d", "#fff"],
    ["#ffd400", "#000"],
    ["#000000", "#fff"],
    ["nonsense", "#fff"],
  ])("on %s is written in %s", (color, ink) => {
    expect(inkOn(color)).toBe(ink);
  });
});
