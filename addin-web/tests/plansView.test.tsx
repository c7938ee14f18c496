import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { own } from "../mock/plans";
import { openView } from "./view";

const open = (prepare?: Parameters<typeof openView>[1]) => openView("plans", prepare);
const button = (name: string | RegExp) => screen.findByRole("button", { name });

describe("Scénarios", () => {
  it("lists the plans with where each is used", async () => {
    await open();

    expect(await button(/^Doux/)).toHaveTextContent("Utilisé pour toute la société.");
    expect(screen.getByText(/Copiez un scénario d’origine/)).toBeInTheDocument();
  });

  it("shows the levels in order, with the due date among them", async () => {
    const { user } = await open();

    await user.click(await button(/^Serré/));

    const levels = within(await screen.findByRole("list", { name: "Niveaux" })).getAllByRole("listitem");
    expect(levels.map((level) => level.textContent)).toEqual([
      expect.stringMatching(/J−5.*5 jours avant l’échéance.*sans copie des factures/),
      expect.stringContaining("Échéance de la facture"),
      expect.stringContaining("Appel téléphonique"),
      expect.stringContaining("8 jours pour payer"),
      expect.stringContaining("pénalités réclamées"),
      expect.stringContaining("Remise au recouvrement"),
    ]);
  });

  it("says what changes for running cases, and changes nothing until it is confirmed", async () => {
    const { user, world } = await open();
    await user.click(await button(/^Serré/));
    await user.click(await button("Utiliser pour…"));
    await user.click(await screen.findByRole("menuitem", { name: "Toute la société" }));

    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByText(/^5 dossiers changent de prochaine étape/)).toBeInTheDocument();
    expect(dialog).toHaveTextContent("À écrire aujourd’hui4 au lieu de 9");
    expect(world.settings.planCode).toBe("doux");

    await user.click(within(dialog).getByRole("button", { name: "Utiliser ce scénario" }));

    expect(await screen.findByText("« Serré » vaut désormais pour toute la société.")).toBeInTheDocument();
    expect(world.settings.planCode).toBe("serre");
  });

  it("copies a built-in plan, and shows a fault at its level", async () => {
    const { user, world } = await open();
    await user.click(await button(/^Serré/));
    await user.click(await button("Copier pour modifier"));
    await user.click(await button(/^Modifier le niveau 1,/));
    await user.selectOptions(screen.getByLabelText("Ton"), "formal");
    await user.click(await button("Enregistrer"));

    expect(
      await screen.findByText(/^Avant l’échéance : un appel/, { selector: "[role=alert]" }),
    ).toBeInTheDocument();
    expect(world.ownPlans).toEqual([]);

    await user.selectOptions(screen.getByLabelText("Ton"), "friendly");
    await user.click(await button("Enregistrer"));

    expect(await screen.findByText("Scénario « Serré (copie) » enregistré.")).toBeInTheDocument();
    expect(world.ownPlans.map(({ code, levels }) => [code, levels.length])).toEqual([["serre-copie", 5]]);
  });

  it("puts a level whose day has changed in its place", async () => {
    const { user } = await open();
    await user.click(await button(/^Doux/));
    await user.click(await button("Copier pour modifier"));
    await user.click(await button(/^Modifier le niveau 1, 7 jours/));

    await user.clear(screen.getByLabelText("Jours"));
    await user.type(screen.getByLabelText("Jours"), "30");
    await user.tab();

    expect(await button(/^Modifier le niveau 2, 30 jours après/)).toBeInTheDocument();
  });

  it("asks before the changes of a plan in use are saved", async () => {
    const { user, world } = await open((it) => {
      it.ownPlans = [own];
      it.settings.planCode = own.code;
    });
    await user.click(await button(/^Maison/));
    await user.click(await button("Modifier"));
    await user.type(await screen.findByLabelText("Nom du scénario"), " 2");
    await user.click(await button("Enregistrer"));
    const dialog = await screen.findByRole("dialog");
    expect(world.ownPlans[0]?.name).toBe("Maison");

    await user.click(within(dialog).getByRole("button", { name: "Enregistrer le scénario" }));

    expect(await screen.findByText("Scénario « Maison 2 » enregistré.")).toBeInTheDocument();
  });

  it("explains why a plan in use cannot be deleted", async () => {
    const { user } = await open((it) => {
      it.ownPlans = [own];
      it.settings.planForConsumers = own.code;
    });
    await user.click(await button(/^Maison/));
    await user.click(await button("Supprimer"));
    const dialog = await screen.findByRole("dialog");

    await user.click(within(dialog).getByRole("button", { name: "Supprimer" }));

    expect(await within(dialog).findByText(/^Ce scénario est utilisé/)).toBeInTheDocument();
  });

  it("asks before unsaved changes are left behind", async () => {
    const { user } = await open();
    await user.click(await button(/^Doux/));
    await user.click(await button("Copier pour modifier"));

    await user.click(screen.getByRole("tab", { name: /^Clients/ }));
    await user.click(await button("Continuer la saisie"));
    expect(screen.getByLabelText("Nom du scénario")).toHaveValue("Doux (copie)");

    await user.click(screen.getByRole("tab", { name: /^Clients/ }));
    await user.click(await button("Quitter sans enregistrer"));
    expect(await screen.findByLabelText("Rechercher un client")).toBeInTheDocument();
  });

  it("lets a reader look and says why no more", async () => {
    const { user } = await openView("plans", undefined, "collector");
    await user.click(await button(/^Doux/));

    expect(await screen.findByText(/^Votre rôle dans ce dossier permet de consulter/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Copier pour modifier" })).toBeNull();
  });
});
