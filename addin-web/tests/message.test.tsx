import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import "../fake-office/office.js";
import type { FakeMessage, FakeOptions, Selected } from "../fake-office/office";
import { countedOf } from "../mock/item";
import type { World } from "../mock/world";
import { Pane } from "../src/app/Pane";
import { outlookHost } from "../src/office/outlookHost";
import { stage } from "./stage";

const { fakeOffice } = window;
type Intercept = (request: Request) => Response | undefined;

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  history.replaceState(null, "", "/pane/");
});
afterEach(() => {
  window.Office = undefined;
});

/** The pane in a fake Outlook, over a world of its own. */
async function open(select: Selected, options: FakeOptions = {}, intercept: Intercept = () => undefined) {
  const asked: string[] = [];
  const world = stage(24, (request) => {
    const { pathname, search } = new URL(request.url);
    asked.push(`${request.method} ${pathname.replace("/api", "")}${search}`);
    return intercept(request);
  });
  const shown = await show(select, options);
  return { world, asked, ...shown };
}

async function show(select: Selected, options: FakeOptions = {}) {
  // Office.js takes the history away; getting ready gives it back, which is not what is played here.
  const office = fakeOffice.install({ latency: 1, ...options, select });
  Reflect.deleteProperty(history, "pushState");
  Reflect.deleteProperty(history, "replaceState");
  const host = await outlookHost(office);
  const pane = render(<Pane host={host} lang="fr" />);
  return { host, pane, user: userEvent.setup() };
}

const choose = (what: Selected) =>
  act(() => {
    fakeOffice.select(what);
    return Promise.resolve();
  });
const region = () => screen.findByRole("main", { name: "Le message dans Outlook" });
/** What was there before, and is there behind the message. */
const view = () => screen.getAllByRole("main").at(-1);
const strip = (name: string | RegExp) => screen.findByRole("button", { name });
const nameOf = (world: World, id: number) => world.customers[id - 1]?.name ?? "";
const startsWith = (words: string) => (name: string) => name.startsWith(words);
const read = (id: string, from: string): FakeMessage => ({ id, from });
const write = (rest: Partial<FakeMessage> = {}): FakeMessage => ({
  mode: "compose",
  to: ["compta1@exemple.test"],
  ...rest,
});

describe("reading", () => {
  it("shows a customer's answer first and the customer below, and decides on the spot", async () => {
    const { user, world } = await open(read("reply-1", "compta1@exemple.test"));
    const message = await region();
    const name = nameOf(world, 1);
    await within(message).findByRole("article", { name });
    expect(await within(message).findByRole("region", { name })).toHaveTextContent("Prochaine action");

    await user.click(await within(message).findByRole("button", { name: "Noter la promesse" }));

    expect(await within(message).findByText(`${name} : promesse notée.`)).toBeInTheDocument();
    expect(world.replies.find(({ id }) => id === 1)?.decision).toBe("promise");
    expect(await within(message).findByText(/^promesse notée par Claire Bonnet/)).toBeInTheDocument();
  });

  it("leads to the customer's page, and back by its line", async () => {
    const { user, world } = await open(read("y", "compta4@exemple.test"));
    await user.click(await screen.findByRole("button", { name: "Ouvrir la fiche" }));

    expect(await screen.findByRole("heading", { level: 1, name: nameOf(world, 4) })).toBeInTheDocument();
    expect(screen.queryByRole("main", { name: "Le message dans Outlook" })).toBeNull();
    await user.click(await strip(/^Message · /));

    expect(await region()).toBeInTheDocument();
  });

  it("says of somebody unknown that no reminder is concerned, and links the address to a customer", async () => {
    const { user, world, asked } = await open(read("x", "dupont@inconnu.test"));
    await user.click(await strip(/^Ce message n’est rattaché à aucun client\./));
    const message = await region();
    await within(message).findByText(/^Les messages de dupont@inconnu\.test/);
    await user.type(await within(message).findByRole("searchbox"), nameOf(world, 4));

    await user.click(
      await within(message).findByRole("button", { name: startsWith(`Rattacher à ${nameOf(world, 4)}`) }),
    );

    expect(
      await screen.findByText(`dupont@inconnu.test est désormais connu pour ${nameOf(world, 4)}.`),
    ).toBeInTheDocument();
    expect(asked).toContain("POST /companies/1/customers/4/addresses");
    expect(
      await within(await region()).findByRole("button", { name: "Ouvrir la fiche" }),
    ).toBeInTheDocument();
  });

  it("keeps the search when the address cannot be linked, and says why", async () => {
    const { user, world } = await open(read("x", "dupont@inconnu.test"), {}, (request) =>
      request.url.endsWith("/addresses")
        ? Response.json(
            { code: "address.taken", title: "Adresse déjà connue", detail: "Connue pour un autre client." },
            { status: 409 },
          )
        : undefined,
    );
    await user.click(await strip(/aucun client/));
    await user.type(await screen.findByRole("searchbox", { name: "Rechercher un client" }), nameOf(world, 4));
    await user.click(
      await screen.findByRole("button", { name: startsWith(`Rattacher à ${nameOf(world, 4)}`) }),
    );

    expect(await screen.findByRole("alert")).toHaveTextContent("Connue pour un autre client.");
    expect(screen.getByRole("searchbox", { name: "Rechercher un client" })).toHaveValue(nameOf(world, 4));
  });

  it("lets her choose between two customers with one address, and sets the other aside", async () => {
    const { user, world } = await open(read("reply-shared", "compta@roux.test"));

    await user.click(await screen.findByRole("button", { name: `Il s’agit de ${nameOf(world, 7)}` }));

    expect(
      await within(await region()).findByRole("article", { name: nameOf(world, 7) }),
    ).toBeInTheDocument();
    expect(
      world.replies.filter(({ state }) => state === "dismissed").map(({ customerId }) => customerId),
    ).toEqual([6]);
  });

  it("says what failed on a bounce, and corrects the address", async () => {
    const { user, world } = await open(read("reply-3", "postmaster@exemple.test"));
    const message = await region();
    expect(await within(message).findByText("La relance n’a pas été remise")).toBeInTheDocument();
    await user.click(within(message).getByRole("button", { name: "Corriger l’adresse…" }));
    await user.type(
      await within(message).findByRole("textbox", { name: "Adresse e-mail" }),
      "neuf@client.test",
    );

    await user.click(within(message).getByRole("button", { name: "Corriger l’adresse" }));

    expect(await within(message).findByText(/adresse corrigée\.$/)).toBeInTheDocument();
    expect(world.replies.find(({ id }) => id === 3)?.decision).toBe("newAddress");
  });

  it("says what an automatic reply has changed", async () => {
    await open(read("reply-2", "z.garnier@exemple.test"));

    const message = await region();
    expect(await within(message).findByText("les relances attendent ce retour.")).toBeInTheDocument();
    expect(within(message).getByRole("button", { name: "Remettre dans la liste" })).toBeInTheDocument();
  });

  it("says of our own reminder when it left, at which level and what for", async () => {
    const { world } = await open({
      id: "sent-1",
      from: "claire@atelier-morin.test",
      to: ["compta1@exemple.test"],
    });

    const sent = await within(await region()).findByRole("region", { name: "2e relance" });
    expect(sent).toHaveTextContent(/Envoyée le \d/);
    expect(sent).toHaveTextContent(world.customers[0]?.invoices[0]?.number ?? "-");
  });

  it("says unmistakably that a message is another company's, shows nothing of it, and goes there when asked", async () => {
    const { user, asked } = await open(read("z", "compta@vauban.test"));
    const message = await region();
    await within(message).findByText("Ce message appartient au dossier SARL Lagarde Conseil.");
    expect(within(message).queryByRole("button", { name: "Ouvrir la fiche" })).toBeNull();
    expect(asked.some((path) => path.startsWith("GET /companies/2/"))).toBe(false);

    await user.click(within(message).getByRole("button", { name: "Passer à ce dossier" }));

    expect(await screen.findByRole("button", { name: "Dossier : SARL Lagarde Conseil" })).toBeInTheDocument();
    expect(
      await within(await region()).findByRole("button", { name: "Ouvrir la fiche" }),
    ).toBeInTheDocument();
  });
});

describe("writing a reminder", () => {
  it("ticks what is in order, one line each", async () => {
    await open(write({ id: "draft-1" }));

    const list = await within(await region()).findByRole("region", { name: "Avant l’envoi" });
    expect(
      await within(list).findByText("Rien n’a changé : vous pouvez envoyer la relance."),
    ).toBeInTheDocument();
  });

  it("puts what has changed on top and brings the draft up to date", async () => {
    const { user, world } = await open(write({ id: "draft-2" }));
    const list = await within(await region()).findByRole("region", { name: "Avant l’envoi" });
    expect(await within(list).findByText("Ce qui a changé depuis")).toBeInTheDocument();
    expect(within(list).getByText(/est réglée/)).toBeInTheDocument();

    await user.click(within(list).getByRole("button", { name: "Mettre à jour le brouillon" }));

    await waitFor(() => {
      expect(fakeOffice.said.opened).toHaveLength(1);
    });
    expect(world.reminders.map(({ state }) => state)).toEqual(["superseded", "drafted"]);
  });

  it("warns of a draft that has been replaced", async () => {
    await open(write({ id: "draft-3" }));

    expect(await within(await region()).findByText(/n’envoyez pas celui.ci/)).toBeInTheDocument();
  });

  it("checks again when she comes back to the draft", async () => {
    const { asked } = await open(write({ id: "draft-1" }));
    await screen.findByText("Rien n’a changé : vous pouvez envoyer la relance.");
    const checks = () => asked.filter((path) => path.endsWith("/check")).length;
    const before = checks();
    await choose(null);
    await waitFor(() => {
      expect(view()).toBeVisible();
    });
    await choose(write({ id: "draft-1" }));

    await waitFor(() => {
      expect(checks()).toBeGreaterThan(before);
    });
  });
});

describe("writing an ordinary mail to a customer", () => {
  it("attaches the statement and inserts the invoices in the customer's language", async () => {
    const { user, world } = await open(write());
    const message = await region();
    await user.click(await within(message).findByRole("button", { name: "Joindre le relevé de compte" }));
    expect(await within(message).findByText(/est joint au message\.$/)).toBeInTheDocument();
    expect(fakeOffice.message()?.attachments).toEqual([
      { name: "releve-1.pdf", base64: btoa("%PDF-1.4\n%%EOF") },
    ]);

    await user.click(within(message).getByRole("button", { name: "Insérer le tableau des factures" }));

    expect(await within(message).findByText(/Le tableau est inséré/)).toBeInTheDocument();
    const body = fakeOffice.message()?.body ?? "";
    expect(body).toMatch(/^<table.*Facture.*Échéance.*<\/table>/);
    for (const { number } of world.customers[0]?.invoices ?? []) expect(body).toContain(number);
  });

  it("inserts text into a plain-text message", async () => {
    const { user } = await open(write({ bodyType: "text" }));

    await user.click(await screen.findByRole("button", { name: "Insérer le tableau des factures" }));

    await waitFor(() => {
      expect(fakeOffice.message()?.body).toMatch(/^Facture {2}\| {2}Échéance {2}\| {2}Reste dû\nFA-/);
    });
  });

  it("counts it as a reminder after saving it, still says so later, and takes it back", async () => {
    const { user, world, pane } = await open(write());
    await user.click(await screen.findByRole("button", { name: "Compter comme relance" }));
    expect(
      await screen.findByText("Ce message comptera comme relance dès qu’il sera envoyé."),
    ).toBeInTheDocument();
    const [id = ""] = fakeOffice.said.saved;
    expect([...countedOf(world)]).toEqual([id]);

    pane.unmount();
    await show(write({ id }));
    await user.click(await screen.findByRole("button", { name: "Ne pas le compter" }));

    expect(await screen.findByText("Ce message ne comptera pas comme relance.")).toBeInTheDocument();
    expect([...countedOf(world)]).toEqual([]);
  });

  it("does not offer to count it where nothing is overdue", async () => {
    const { world } = await open(null);
    for (const invoice of world.customers[0]?.invoices ?? []) invoice.daysLate = 0;

    await choose(write());

    const message = await region();
    expect(await within(message).findByText(/^Rien n’est échu/)).toBeInTheDocument();
    expect(within(message).queryByRole("button", { name: "Compter comme relance" })).toBeNull();
  });

  it("says what an older Outlook cannot do and offers the rest", async () => {
    await open(write(), { set: "1.5" });

    const message = await region();
    expect(await within(message).findByText(/ne permet pas de joindre le relevé/)).toBeInTheDocument();
    expect(within(message).queryByRole("button", { name: "Joindre le relevé de compte" })).toBeNull();
    expect(
      within(message).getByRole("button", { name: "Insérer le tableau des factures" }),
    ).toBeInTheDocument();
  });
});

describe("the selection", () => {
  it("leaves the view as it is when nothing is selected", async () => {
    await open(null);

    expect(await screen.findByRole("button", { name: /^Préparer/ })).toBeInTheDocument();
    expect(screen.queryByRole("main", { name: "Le message dans Outlook" })).toBeNull();
  });

  it("gives the view back, as she left it, when the selection goes", async () => {
    const { user } = await open(null);
    await user.click(await screen.findByRole("button", { name: /^En attente/ }));
    await choose(read("reply-1", "compta1@exemple.test"));
    await region();
    expect(view()).not.toBeVisible();

    await choose(null);

    await waitFor(() => {
      expect(view()).toBeVisible();
    });
    expect(screen.getByRole("button", { name: /^En attente/ })).toHaveAttribute("aria-expanded", "true");
  });

  it("never shows an answer beside another message, however late it comes", async () => {
    const late: (() => void)[] = [];
    const { world } = await open(null);
    const answer = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const response = await answer(input, init);
      if (String(input).includes("itemId=reply-1")) await new Promise<void>((go) => late.push(go));
      return response;
    };
    await choose(read("reply-1", "compta1@exemple.test"));
    await waitFor(() => {
      expect(late).toHaveLength(1);
    });
    await choose(read("reply-4", "compta3@exemple.test"));
    await within(await region()).findByRole("article", { name: nameOf(world, 3) });

    await act(async () => {
      late[0]?.();
      await new Promise((go) => setTimeout(go, 30));
    });

    expect(within(await region()).queryByRole("article", { name: nameOf(world, 1) })).toBeNull();
    expect(within(await region()).getByRole("article", { name: nameOf(world, 3) })).toBeInTheDocument();
  });

  it("tells of several messages how many concern whom", async () => {
    const { world } = await open(["reply-1", "sent-1", "reply-4", "nothing"].map((id) => ({ id })));

    const list = await within(await region()).findByRole("region", { name: "4 messages sélectionnés" });
    await waitFor(() => {
      const rows = within(list)
        .getAllByRole("button")
        .map(({ textContent }) => textContent);
      expect(rows).toEqual([`${nameOf(world, 1)}2 messages`, `${nameOf(world, 3)}1 message`]);
    });
    expect(within(list).getByText("1 message sans client connu")).toBeInTheDocument();
  });

  it("does not come up when the pane has opened the message itself", async () => {
    const { user } = await open(read("reply-1", "compta1@exemple.test"));
    await user.click(await screen.findByRole("tab", { name: /^Réponses/ }));
    const article = await screen.findByRole("article", { name: /Lœwe/ });
    await user.click(within(article).getByRole("button", { name: "Ouvrir" }));
    await choose(read("reply-4", "compta3@exemple.test"));

    expect(await strip(/^Réponse · /)).toHaveAttribute("aria-expanded", "false");
    await choose(read("reply-1", "compta1@exemple.test"));

    expect(await region()).toBeInTheDocument();
  });

  it("says that a message could not be read, with the way to try again", async () => {
    let down = true;
    const { user } = await open(read("reply-1", "compta1@exemple.test"), {}, (request) =>
      down && request.url.includes("/mailbox/item")
        ? Response.json({ code: "http503" }, { status: 503 })
        : undefined,
    );
    await strip(/Le message n’a pas pu être reconnu/);
    down = false;

    await user.click(screen.getByRole("button", { name: "Réessayer" }));

    expect(await region()).toBeInTheDocument();
  });
});

describe("what she has begun", () => {
  it("is open again when she comes back to the message, and after a reload, until it is sent", async () => {
    const { user, world, pane } = await open(read("reply-4", "compta3@exemple.test"));
    await user.click(await screen.findByRole("button", { name: /^Autre décision/ }));
    await user.click(await screen.findByRole("menuitem", { name: "Litige…" }));
    const reason = await screen.findByRole("textbox", { name: "Motif" });
    await user.clear(reason);
    await user.type(reason, "Colis abîmé");

    await choose(read("reply-1", "compta1@exemple.test"));
    await within(await region()).findByRole("article", { name: nameOf(world, 1) });
    expect(screen.queryByRole("textbox", { name: "Motif" })).toBeNull();
    await choose(read("reply-4", "compta3@exemple.test"));
    expect(await screen.findByRole("textbox", { name: "Motif" })).toBeInTheDocument();
    pane.unmount();
    await show(read("reply-4", "compta3@exemple.test"));
    expect(await screen.findByRole("textbox", { name: "Motif" })).toBeInTheDocument();
    await user.click(await screen.findByRole("button", { name: "Reprendre" }));
    expect(screen.getByRole("textbox", { name: "Motif" })).toHaveValue("Colis abîmé");

    await user.click(screen.getByRole("button", { name: "Enregistrer" }));

    expect(await screen.findByText(/litige noté\.$/)).toBeInTheDocument();
    expect(Object.keys(sessionStorage).filter((key) => key.startsWith("here/"))).toEqual([]);
  });
});
