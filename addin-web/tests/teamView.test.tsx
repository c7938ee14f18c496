import { screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { openView } from "./view";

const line = async (name: RegExp) => {
  const found = (await screen.findAllByRole("listitem")).find((item) => name.test(item.textContent));
  return within(found ?? document.body);
};

describe("Équipe", () => {
  it("invites a person, and a group of the directory", async () => {
    const { user, world } = await openView("team");
    await user.type(
      (await screen.findAllByLabelText("Nom d’utilisateur")).at(0) ?? document.body,
      "paul@cabinet.test",
    );
    await user.selectOptions(screen.getByLabelText("Rôle"), "reader");
    await user.click(screen.getAllByRole("button", { name: "Inviter" }).at(0) ?? document.body);

    expect(await screen.findByText("paul@cabinet.test est invité.")).toBeInTheDocument();
    expect(world.team.members.at(-1)).toMatchObject({ userName: "paul@cabinet.test", role: "reader" });

    await user.click(screen.getByLabelText("Un groupe"));
    await user.type(
      screen.getByLabelText("Identifiant d’objet du groupe"),
      "11111111-2222-4333-8444-555555555555",
    );
    await user.type(screen.getByLabelText("Nom du groupe, pour cet écran"), "Associés");
    await user.click(screen.getAllByRole("button", { name: "Inviter" }).at(0) ?? document.body);

    expect(await screen.findByText("Associés est invité.")).toBeInTheDocument();
    expect(world.team.members.at(-1)).toMatchObject({
      groupId: "11111111-2222-4333-8444-555555555555",
      name: "Associés",
    });
  });

  it("shows a fault at its field", async () => {
    const { user } = await openView("team");
    await user.type((await screen.findAllByLabelText("Nom d’utilisateur")).at(0) ?? document.body, "paul");
    await user.click(screen.getAllByRole("button", { name: "Inviter" }).at(0) ?? document.body);

    expect(await screen.findByText(/Une personne s’invite par son nom d’utilisateur/)).toBeInTheDocument();
  });

  it("changes a role, and says why the last manager keeps hers", async () => {
    const { user, world } = await openView("team");
    await user.selectOptions(await screen.findByLabelText("Rôle de Recouvrement"), "collector");
    await user.selectOptions(screen.getByLabelText("Rôle de Claire Bonnet"), "reader");

    expect(await screen.findByText(/n’aurait plus de responsable/)).toBeInTheDocument();
    expect(world.team.members.map(({ role }) => role)).toEqual(["manager", "collector", "collector"]);
  });

  it("says what a removal loses before it is done", async () => {
    const { user, world } = await openView("team", (it) => {
      for (const customer of it.customers.slice(0, 3)) customer.collectorId = 2;
    });
    await user.click(await screen.findByRole("button", { name: "Retirer lea.fournier@atelier-morin.test" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByText(/son portefeuille \(3\sclients\)/)).toBeInTheDocument();

    await user.click(dialog.getByRole("button", { name: "Retirer" }));

    await vi.waitFor(() => {
      expect(world.team.members.map(({ id }) => id)).toEqual([1, 3]);
    });
  });

  it("puts customers into a portfolio, by which the worklist is then filtered", async () => {
    const { user, world } = await openView("team");
    const boxes = await screen.findAllByRole("checkbox", { name: /À personne/ });
    await user.click(boxes.at(0) ?? document.body);
    await user.click(boxes.at(1) ?? document.body);
    await user.selectOptions(screen.getByLabelText("Affecter à"), "1");
    await user.click(screen.getByRole("button", { name: "Affecter 2 clients" }));

    expect(await screen.findByText("2 clients affectés.")).toBeInTheDocument();
    expect(world.customers.filter(({ collectorId }) => collectorId === 1)).toHaveLength(2);

    await user.click(screen.getByRole("tab", { name: /À relancer/ }));
    await user.selectOptions(await screen.findByLabelText("Portefeuille"), "mine");

    const mine = new Set(
      world.customers.filter(({ collectorId }) => collectorId === 1).map(({ name }) => name),
    );
    await vi.waitFor(() => {
      const names = [...document.querySelectorAll("[data-row]")].map((row) => row.textContent);
      expect(names.length).toBeLessThanOrEqual(2);
      expect(names.every((text) => [...mine].some((name) => text.includes(name)))).toBe(true);
    });
  });

  it("requires mandates from a firm that says so, warns before one ends, and holds everything without one", async () => {
    const { user, world } = await openView("team");
    await user.click(await screen.findByLabelText("Exiger un mandat valable pour relancer"));
    await user.click(screen.getByRole("button", { name: "Enregistrer" }));
    expect(await screen.findByText(/^Le mandat finit le/)).toBeInTheDocument();

    await user.click(screen.getByRole("button", { name: "Supprimer le mandat LM-2026-014" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Supprimer" }));
    expect(await screen.findByText(/^Aucun mandat valable ce jour/)).toBeInTheDocument();
    expect(world.team.mandates).toEqual([]);

    await user.click(screen.getByRole("tab", { name: /À relancer/ }));
    expect(await screen.findByText(/Un administrateur l’enregistre/)).toBeInTheDocument();
    expect(document.querySelectorAll("[data-action=write]")).toHaveLength(0);
  });

  it("enters a mandate, with each fault at its field", async () => {
    const { user, world } = await openView("team");
    await user.click(await screen.findByRole("button", { name: "Enregistrer un mandat" }));
    await user.click(screen.getAllByRole("button", { name: "Enregistrer" }).at(0) ?? document.body);
    expect(await screen.findByText(/^La référence du mandat est obligatoire/)).toBeInTheDocument();

    await user.type(screen.getByLabelText(/^Référence/), "LM-2027-001");
    await user.type(screen.getByLabelText(/^Premier jour/), "2027-01-01");
    await user.type(screen.getByLabelText(/^Signé par/), "Jeanne Morin");
    await user.click(screen.getAllByRole("button", { name: "Enregistrer" }).at(0) ?? document.body);

    expect((await line(/LM-2027-001/)).getByText("LM-2027-001")).toBeInTheDocument();
    expect(world.team.mandates[0]).toMatchObject({ reference: "LM-2027-001" });
  });

  it("shows a reader who is who, and nothing to change", async () => {
    await openView("team", undefined, "reader", 24, undefined, { isAdministrator: false });

    expect(await screen.findByText("Claire Bonnet")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Inviter" })).not.toBeInTheDocument();
    expect(screen.queryByLabelText("Rôle de Claire Bonnet")).not.toBeInTheDocument();
  });

  it("shows who did what, by person", async () => {
    const { user } = await openView("team");
    await user.click(await screen.findByRole("button", { name: "Afficher le journal" }));
    expect(await screen.findByText(/^Réglages modifiés/)).toBeInTheDocument();

    await user.type(screen.getByLabelText("Personne"), "claire@atelier-morin.test");

    await vi.waitFor(() => {
      expect(screen.queryByText(/^Réglages modifiés/)).not.toBeInTheDocument();
    });
    expect(await screen.findByText(/^Brouillons de relance préparés/)).toBeInTheDocument();
  });
});

describe("Données personnelles", () => {
  const look = async (address: string) => {
    const stage = await openView("team");
    await stage.user.type(await screen.findByLabelText("Adresse e-mail de la personne"), address);
    await stage.user.click(screen.getByRole("button", { name: "Voir ce qui est conservé" }));
    return stage;
  };

  it("shows what is kept, why it stays, and erases the rest", async () => {
    URL.createObjectURL = vi.fn(() => "blob:person");
    URL.revokeObjectURL = vi.fn();
    const { user, world } = await look("ancienne@client.test");
    expect(await screen.findByText("1 contact, 1 message ou écriture.")).toBeInTheDocument();
    expect(screen.getByText(/RGPD, art.\s17, §\s3,\se/)).toBeInTheDocument();
    expect(await screen.findByRole("link", { name: "Télécharger tout" })).toHaveAttribute(
      "download",
      "ancienne@client.test.json",
    );

    await user.click(screen.getByRole("button", { name: "Effacer ce qui peut l’être" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Effacer" }));

    expect(await screen.findByText("0 contact, 1 message ou écriture.")).toBeInTheDocument();
    expect(world.erased).toBe(true);
    expect(screen.queryByRole("button", { name: "Effacer ce qui peut l’être" })).not.toBeInTheDocument();
  });

  it("says that nothing is kept, and what is wrong with an address", async () => {
    const { user } = await look("personne@ailleurs.test");
    expect(await screen.findByText(/Rien n’est conservé sur cette adresse/)).toBeInTheDocument();

    const field = screen.getByLabelText("Adresse e-mail de la personne");
    await user.clear(field);
    await user.type(field, "pas une adresse");
    await user.click(screen.getByRole("button", { name: "Voir ce qui est conservé" }));
    expect(await screen.findByText(/n’est pas valable/)).toBeInTheDocument();
  });

  it("lists customers whose time is over and lets them go one by one", async () => {
    const { user, world } = await openView("team");
    await user.click(await screen.findByRole("button", { name: /^Effacer ce qui est conservé sur/ }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Effacer" }));

    expect(await screen.findByText(/Aucun client n’a dépassé/)).toBeInTheDocument();
    expect(world.erased).toBe(true);
  });
});
