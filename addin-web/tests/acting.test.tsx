import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { forgetStale } from "../src/api";
import { Pane } from "../src/app/Pane";
import { dayAfter, type World } from "../mock/world";
import { fakeHost, stage } from "./stage";

type Seen = { method: string; path: string; body: unknown };

/** The whole pane on one page, and what it asked of the API to change. */
async function open(search: string, arrange: (world: World) => void = () => undefined) {
  history.replaceState(null, "", `/pane/?${search}`);
  const seen: Seen[] = [];
  const world = stage(24, (request) => {
    if (request.method === "GET") return undefined;
    const { pathname, search: asked } = new URL(request.url);
    const entry: Seen = {
      method: request.method,
      path: pathname.replace("/api/companies/1", "") + asked,
      body: null,
    };
    seen.push(entry);
    void request
      .clone()
      .json()
      .then(
        (body: unknown) => (entry.body = body),
        () => undefined,
      );
    return undefined;
  });
  arrange(world);
  const { host, opened } = fakeHost();
  render(<Pane host={host} lang="fr" />);
  const user = userEvent.setup();
  const menu = async (entry: string) => {
    await user.click(await screen.findByRole("button", { name: "Autres actions" }));
    await user.click(await screen.findByRole("menuitem", { name: entry }));
  };
  const last = () => seen.at(-1);
  return { world, user, opened, seen, last, menu };
}

beforeEach(() => {
  forgetStale();
  URL.createObjectURL = vi.fn(() => "blob:letter");
  URL.revokeObjectURL = vi.fn();
});

const save = { name: "Enregistrer" };
const firm = "view=customers&customer=1";

describe("Fiche client", () => {
  it("notes a promise for next Friday and takes it back", async () => {
    const { user, menu, last, seen } = await open(firm);
    await menu("Promesse de règlement…");
    await user.type(await screen.findByLabelText("Montant (facultatif)"), "12,50");

    await user.click(screen.getByRole("button", save));

    expect(await screen.findByText("Promesse de règlement : enregistré.")).toBeInTheDocument();
    expect(seen[0]).toMatchObject({
      method: "POST",
      path: "/customers/1/promises",
      body: { amount: { amount: "12.50", currency: "EUR" } },
    });
    expect(screen.getByRole("button", { name: "Autres actions" })).toHaveFocus();

    await user.click(screen.getByRole("button", { name: "Annuler la saisie" }));

    expect(await screen.findByText(/La saisie est annulée/)).toBeInTheDocument();
    expect(last()).toMatchObject({ method: "DELETE" });
  });

  it("asks for the reason of a dispute before it asks the API, and shows what the API refuses at its field", async () => {
    const { user, menu, seen } = await open(firm);
    await menu("Litige…");
    await user.click(await screen.findByRole("button", save));
    expect(screen.getByText("Indiquez le motif.")).toBeInTheDocument();
    expect(seen).toEqual([]);

    await user.type(screen.getByLabelText("Motif"), "refusé");
    await user.click(screen.getByRole("button", save));

    expect(await screen.findByText("Ce motif n’est pas admis.")).toBeInTheDocument();
    expect(screen.getByLabelText("Motif")).toHaveAccessibleDescription(/Ce motif n’est pas admis/);
  });

  it("keeps a payment plan until its parts add up", async () => {
    const { user, menu, seen } = await open("view=customers&customer=2");
    await menu("Échéancier…");
    const first = await screen.findByLabelText("Montant de l’échéance 1");
    await user.clear(first);
    await user.type(first, "1");

    await user.click(screen.getByRole("button", save));
    expect(screen.getByRole("alert")).toHaveTextContent(
      "Le total des échéances doit être égal au montant ouvert.",
    );
    expect(seen).toEqual([]);

    await user.click(screen.getByRole("button", { name: "Reporter sur la dernière échéance" }));
    await user.click(screen.getByRole("button", save));
    await waitFor(() => {
      expect(seen[0]?.path).toBe("/customers/2/payment-plans");
    });
    expect((seen[0]?.body as { parts: unknown[] }).parts).toHaveLength(3);
  });

  it("leaves a form with Escape and gives the focus back", async () => {
    const { user, menu, seen } = await open(firm);
    await menu("Pause…");
    await screen.findByRole("form", { name: "Pause" });

    await user.keyboard("{Escape}");

    expect(screen.queryByRole("form", { name: "Pause" })).toBeNull();
    expect(screen.getByRole("button", { name: "Autres actions" })).toHaveFocus();
    expect(seen).toEqual([]);
  });

  it("ends an agreement with its reason, and folds it away", async () => {
    const { user, menu, last } = await open(firm);
    await menu("Pause…");
    await user.click(await screen.findByRole("button", save));
    await user.click(await screen.findByRole("button", { name: "Mettre fin" }));
    await user.type(await screen.findByLabelText("Motif (facultatif)"), "Réglé");

    await user.click(screen.getByRole("button", { name: "Mettre fin" }));

    expect(await screen.findByText("1 terminé")).toBeInTheDocument();
    expect(last()).toMatchObject({
      method: "DELETE",
      path: expect.stringContaining("reason=R%C3%A9gl%C3%A9"),
    });
  });

  it("notes a registered letter with its number and its proof", async () => {
    const { user, menu, seen } = await open(firm);
    await menu("Lettre postée…");
    await user.click(await screen.findByLabelText("Recommandé avec avis de réception"));
    await user.type(screen.getByLabelText("Numéro de recommandé"), "1A 123 456 7890 1");
    const proof = new File(["%PDF-"], "depot.pdf", { type: "application/pdf" });
    await user.upload(screen.getByLabelText(/^Preuve de dépôt/), proof);

    await user.click(screen.getByRole("button", save));

    expect(await screen.findByText("Preuve jointe : depot.pdf")).toBeInTheDocument();
    expect(seen[0]?.body).toMatchObject({ kind: "registeredLetter", registeredNumber: "1A 123 456 7890 1" });
    expect(seen.map(({ path }) => path)).toContainEqual(expect.stringMatching(/\/proofs$/));
  });

  it("takes back a contact entered by hand, from the history", async () => {
    const { user, menu } = await open(firm);
    await menu("Relance faite à la main…");
    await user.click(await screen.findByRole("button", save));
    await user.click(await screen.findByRole("button", { name: "reminderByHand" }));
    const entry = (await screen.findByRole("button", { name: "reminderByHand" })).closest(
      "li",
    ) as HTMLElement;

    await user.click(within(entry).getByRole("button", { name: "Annuler la saisie" }));
    expect(within(entry).getByText(/Le niveau reviendra en arrière/)).toBeInTheDocument();
    await user.click(within(entry).getByRole("button", { name: "Annuler la saisie" }));

    expect(await screen.findByText(/saisie annulée$/)).toBeInTheDocument();
  });

  it("explains an invoice to the cent", async () => {
    const { user } = await open(firm);

    await user.click((await screen.findAllByRole("button", { name: /^Pourquoi/ }))[0] as HTMLElement);

    expect(await screen.findByText("Indemnité forfaitaire")).toBeInTheDocument();
    expect(screen.getByText("40,71 €")).toBeInTheDocument();
    expect(screen.getByText(/hypothèse à vérifier/)).toBeInTheDocument();
  });

  it("saves what kind of customer it is", async () => {
    const { user, last } = await open(firm);
    await user.click(await screen.findByRole("button", { name: "Modifier la fiche" }));
    await user.selectOptions(await screen.findByLabelText("Nature du client"), "Acheteur public");

    await user.click(screen.getByRole("button", save));

    expect(await screen.findByText("Acheteur public")).toBeInTheDocument();
    expect(last()).toMatchObject({
      method: "PUT",
      path: "/customers/1/profile",
      body: { segment: "public" },
    });
  });
});

describe("À relancer", () => {
  it("opens the call sheet, keeps a promise in three clicks, and comes back to the list", async () => {
    const { user, seen, world } = await open("view=worklist");
    await user.click(
      (await screen.findAllByRole("button", { name: /^Feuille d’appel de/ }))[0] as HTMLElement,
    );
    expect(await screen.findByText("Pour commencer")).toBeInTheDocument();

    await user.click(screen.getByRole("button", { name: "Promesse" }));
    await user.click(await screen.findByRole("button", { name: "Enregistrer l’appel" }));

    expect(await screen.findByText(/^Appel enregistré\. Promesse/)).toBeInTheDocument();
    expect(seen[0]?.body).toMatchObject({ kind: "call", result: "promise" });
    expect(String((seen[0]?.body as { promisedFor: string }).promisedFor) > dayAfter(world, 0)).toBe(true);
    await user.click(screen.getByRole("button", { name: "Revenir à la liste" }));
    expect(await screen.findByRole("button", { name: /^À appeler/ })).toHaveTextContent("2");
  });

  it("shows the letter to post and notes it as posted", async () => {
    const { user, seen } = await open("view=worklist");
    await user.click((await screen.findAllByRole("button", { name: /^Lettre pour/ }))[0] as HTMLElement);
    await user.click(await screen.findByRole("button", { name: "Voir la lettre (PDF)" }));
    expect(await screen.findByTitle(/^Aperçu de lettre-/)).toHaveAttribute("src", "blob:letter");

    await user.click(screen.getByRole("button", { name: "Marquer comme postée" }));
    await user.type(await screen.findByLabelText("Numéro de recommandé"), "1A 000");
    await user.click(screen.getByRole("button", save));

    expect(await screen.findByText(/^Lettre recommandée postée/)).toBeInTheDocument();
    expect(seen[0]?.body).toMatchObject({ kind: "registeredLetter", registeredNumber: "1A 000" });
    expect(screen.queryByRole("button", { name: /^À poster/ })).toBeNull();
  });

  it("claims nothing on old payments until she says that there are no newer ones", async () => {
    const { user, seen } = await open("view=worklist", (world) => {
      world.paymentsAgeDays = 16;
    });
    expect(await screen.findByText(/^Règlements connus jusqu’au/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /^Préparer/ })).toBeNull();

    await user.click(screen.getByRole("button", { name: "Confirmer qu’il n’y a rien de plus récent" }));
    await user.click(await screen.findByRole("button", { name: "Préparer 9 brouillons" }));

    await waitFor(() => {
      expect(seen.find(({ path }) => path === "/reminders")?.body).toMatchObject({ confirmStale: true });
    });
    await user.click(screen.getByRole("button", { name: "Revenir" }));
    expect(await screen.findByRole("button", { name: "Importer" })).toBeInTheDocument();
  });

  it("adds up each group", async () => {
    await open("view=worklist");

    expect(await screen.findByRole("button", { name: /^À appeler/ })).toHaveTextContent(/3.*€/);
    expect(screen.getByRole("button", { name: /^À poster/ })).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByRole("button", { name: /^En attente/ })).toHaveAttribute("aria-expanded", "false");
  });
});
