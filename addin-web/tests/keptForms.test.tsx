import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetEverything } from "../src/api";
import { openView } from "./view";

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

const kept = () => Object.keys(localStorage).filter((key) => key.startsWith("relance.typed/"));

/** The page is loaded anew: what was asked of the API is forgotten, what the browser keeps is not. */
async function reload(view: string) {
  cleanup();
  forgetEverything();
  return openView(view);
}

const openContact = async (user: Awaited<ReturnType<typeof openView>>["user"]) => {
  await user.click(await screen.findByRole("button", { name: "Modifier le contact" }));
};
const openPost = async (user: Awaited<ReturnType<typeof openView>>["user"]) => {
  await user.click(await screen.findByRole("button", { name: /^Lettre pour/ }));
  await screen.findByLabelText("Numéro de recommandé");
};
const verify = async (user: Awaited<ReturnType<typeof openView>>["user"], columns = "Tiers;Solde") => {
  await screen.findByRole("heading", { name: "Importer" });
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("There is no file input.");
  await user.upload(input, new File([`${columns}\nA;1\n`], "factures.csv", { type: "text/csv" }));
  await user.click(await screen.findByRole("button", { name: "Vérifier" }));
  return screen.findByLabelText("Devient : Commercial");
};

describe("what was typed before a reload", () => {
  it("comes back in the contact form, and goes once it is saved", async () => {
    const before = await openView("customers&customer=1");
    await openContact(before.user);
    await before.user.clear(screen.getByLabelText("Téléphone"));
    await before.user.type(screen.getByLabelText("Téléphone"), "05 61 11 22 33");

    const { user, world } = await reload("customers&customer=1");
    await openContact(user);
    await user.click(await screen.findByRole("button", { name: "Reprendre" }));

    expect(screen.getByLabelText("Téléphone")).toHaveValue("05 61 11 22 33");
    await user.click(screen.getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => {
      expect(world.customers[0]?.phone).toBe("05 61 11 22 33");
    });
    expect(kept()).toEqual([]);
  });

  it("goes from the contact form with Annuler", async () => {
    const { user } = await openView("customers&customer=1");
    await openContact(user);
    await user.type(screen.getByLabelText("Téléphone"), "9");
    expect(kept()).toEqual(["relance.typed/1/1/contact"]);

    await user.click(screen.getByRole("button", { name: "Annuler" }));

    expect(kept()).toEqual([]);
  });

  it("comes back as the number of the registered letter", async () => {
    const before = await openView("worklist");
    await openPost(before.user);
    await before.user.type(screen.getByLabelText("Numéro de recommandé"), "1A 123 456");

    const { user } = await reload("worklist");
    await openPost(user);
    await user.click(await screen.findByRole("button", { name: "Reprendre" }));

    expect(screen.getByLabelText("Numéro de recommandé")).toHaveValue("1A 123 456");
    await user.click(screen.getByRole("button", { name: "Marquer comme postée" }));
    await user.click(await screen.findByRole("button", { name: "Enregistrer" }));
    await waitFor(() => {
      expect(kept()).toEqual([]);
    });
  });

  it("comes back as what the columns of a file mean, and goes with the import", async () => {
    const before = await openView("imports");
    const column = await verify(before.user);
    await before.user.selectOptions(column, "number");
    await before.user.click(screen.getByLabelText(/^Des factures à ajouter/));

    const { user } = await reload("imports");
    expect(await verify(user)).toHaveValue("");
    await user.click(await screen.findByRole("button", { name: "Reprendre" }));

    expect(screen.getByLabelText("Devient : Commercial")).toHaveValue("number");
    expect(screen.getByLabelText(/^Des factures à ajouter/)).toBeChecked();
    await user.click(screen.getByRole("button", { name: "Vérifier" }));
    await user.click(await screen.findByRole("button", { name: "Importer" }));
    await screen.findByText("Import enregistré.");
    expect(kept()).toEqual([]);
  });
});

describe("the portfolio chosen in one list", () => {
  it("holds for the others: customers and replies of hers alone", async () => {
    const asked: string[] = [];
    const { user } = await openView(
      "customers",
      (world) => {
        for (const customer of world.customers.slice(0, 3)) customer.collectorId = 1;
      },
      "manager",
      24,
      (request) => {
        asked.push(request.url.replace(/^.*\/api/, ""));
        return undefined;
      },
    );
    await user.selectOptions(await screen.findByLabelText("Portefeuille"), "mine");

    const list = await screen.findByRole("list", { name: "Clients" });
    await waitFor(() => {
      expect(within(list).getAllByRole("listitem")).toHaveLength(3);
    });
    await user.click(screen.getByRole("tab", { name: /^Réponses/ }));
    await screen.findByRole("heading", { name: /réponses? à lire/ });
    expect(asked).toContain("/companies/1/replies?state=toReview&portfolio=mine");
  });

  it("says that it is empty, and lets another be chosen", async () => {
    const { user } = await openView("customers");
    await user.selectOptions(await screen.findByLabelText("Portefeuille"), "mine");

    expect(await screen.findByText("Aucun client dans ce portefeuille.")).toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText("Portefeuille"), "");
    expect(await screen.findByText("Hôtel des Voyageurs")).toBeInTheDocument();
  });

  it("with nobody to chase shows the way back to everybody", async () => {
    const { user } = await openView("worklist");
    await user.selectOptions(await screen.findByLabelText("Portefeuille"), "mine");

    expect(await screen.findByText("Tout est relancé dans ce portefeuille.")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Voir tous les clients" }));
    expect(await screen.findByText("Hôtel des Voyageurs")).toBeInTheDocument();
    expect(screen.getByLabelText("Portefeuille")).toHaveValue("");
  });
});

describe("the proofs of an exchange", () => {
  it("open from the timeline, by the address of each", async () => {
    const asked: string[] = [];
    URL.createObjectURL ??= () => "blob:proof";
    URL.revokeObjectURL ??= () => undefined;
    const { user } = await openView("customers&customer=1", undefined, "manager", 24, (request) => {
      asked.push(request.url.replace(/^.*\/api/, ""));
      return undefined;
    });

    await user.click(await screen.findByRole("button", { name: /^Lettre recommandée/ }));
    const proofs = within(screen.getByRole("list", { name: "Preuves" }));
    expect(proofs.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "preuve-de-depot.pdf180\u00a0KoOuvrir",
      "avis-de-reception.jpg1,2\u00a0MoOuvrir",
    ]);
    await user.click(proofs.getByRole("button", { name: "Ouvrir la preuve avis-de-reception.jpg" }));

    expect(await proofs.findByRole("link", { name: /preuve-2\.pdf/ })).toHaveAttribute(
      "download",
      "preuve-2.pdf",
    );
    expect(asked).toContain("/companies/1/customers/1/exchanges/4/proofs/2");
  });

  it("says which file is gone, and does not offer to open it", async () => {
    const { user } = await openView("customers&customer=1", (world) => {
      for (const { proofs } of world.customers[0]?.history ?? [])
        for (const proof of proofs) proof.size = null;
    });

    await user.click(await screen.findByRole("button", { name: /^Lettre recommandée/ }));

    expect(screen.getAllByText("Ce fichier n’est plus conservé.")).toHaveLength(2);
    expect(screen.queryByRole("button", { name: /^Ouvrir la preuve/ })).toBeNull();
  });

  it("lists what has just been put to it", async () => {
    const { user } = await openView("customers&customer=1");
    await user.click(await screen.findByRole("button", { name: /^Lettre recommandée/ }));
    const input = document.querySelector<HTMLInputElement>("li[data-kind=registeredLetter] input[type=file]");
    if (!input) throw new Error("There is no file input.");

    await user.upload(input, new File(["%PDF-1.7"], "enveloppe.pdf", { type: "application/pdf" }));

    expect(await screen.findByRole("button", { name: "Ouvrir la preuve enveloppe.pdf" })).toBeInTheDocument();
  });
});
