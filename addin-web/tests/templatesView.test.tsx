import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openView } from "./view";

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const message = () => screen.findByLabelText<HTMLTextAreaElement>("Message");

async function open(rows = 24) {
  const opened = await openView("templates", undefined, "manager", rows);
  await opened.user.click(await button(/^Relance ferme Relance : facture/));
  return opened;
}

describe("Modèles", () => {
  it("lists the texts of one language, each with its subject as it would read", async () => {
    const { user } = await openView("templates");
    expect(await button(/^Rappel courtois/)).toHaveTextContent("Rappel : facture F-101");

    await user.click(screen.getByRole("radio", { name: "Anglais" }));

    expect(await button(/^Rappel courtois/)).toHaveTextContent("Reminder: invoice F-101");
  });

  it("shows the text as a customer would read it, in a frame that can do nothing", async () => {
    await open();

    const frame = await screen.findByTitle(/^Aperçu du message pour Établissements/);
    expect(frame.getAttribute("sandbox")).toBe("");
    expect(frame.getAttribute("srcdoc")).toContain("<strong>2 345,60 €</strong>");
  });

  it("inserts a variable at the cursor", async () => {
    const { user } = await open();
    const body = await message();
    await user.click(body);
    body.setSelectionRange(body.value.length, body.value.length);

    await user.click(await button("Insérer…"));
    await user.click(await button(/^La date limite de règlement/));

    expect(body.value.endsWith("{{signature}}{{deadline}}")).toBe(true);
  });

  it("shows each fault with its line, leads there, and does not save", async () => {
    const { user } = await open();
    const body = await message();
    await user.clear(body);
    await user.type(body, "Bonjour,{Enter}il reste {{{{totl}} à payer");

    expect(await screen.findByText("« totl » n’existe pas.")).toBeInTheDocument();
    expect(screen.getByText("Aucun montant dans le texte.")).toBeInTheDocument();
    expect(screen.getByText("1 point à corriger")).toBeInTheDocument();
    expect(screen.getByText("1 remarque")).toBeInTheDocument();
    expect(await button("Enregistrer")).toBeDisabled();

    await user.click(await button("Message, ligne 2"));

    expect(body).toHaveFocus();
    expect(body.value.slice(body.selectionStart, body.selectionEnd)).toBe("il reste {{totl}} à payer");
  });

  it("saves, keeps the version, and goes back to the original", async () => {
    const { user, world } = await open();
    await user.type(await message(), " Merci.");
    await user.click(await button("Enregistrer"));
    expect(await screen.findByText(/^Texte enregistré/)).toBeInTheDocument();
    expect(screen.getByText(/Modifié par Claire Bonnet/)).toBeInTheDocument();

    await user.click(await button("Revenir au texte d’origine"));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Revenir au texte d’origine" }));

    expect(await screen.findByText(/Texte d’origine\./)).toBeInTheDocument();
    expect((await message()).value.endsWith("{{signature}}")).toBe(true);
    expect(world.versions.map(({ body }) => body === null)).toEqual([true, false]);

    await user.click(screen.getByRole("tab", { name: /^Versions/ }));
    await user.click(await button("Reprendre cette version"));

    expect((await message()).value.endsWith("Merci.")).toBe(true);
    expect(screen.getByText(/^Version reprise/)).toBeInTheDocument();
  });

  it("says what the preview needs when there is no invoice yet", async () => {
    await open(0);

    expect(await screen.findByText(/importez d’abord des factures/)).toBeInTheDocument();
  });
});
