import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Pane } from "../src/app/Pane";
import { dayAfter, eur, nextFriday, type World } from "../mock/world";
import { read } from "../mock/replies";
import { fakeHost, stage } from "./stage";
import { openView } from "./view";

type Seen = { path: string; body: unknown };

/** The pane on its replies, and what it asked to decide. */
async function open(arrange: (world: World) => void = () => undefined, silent: () => boolean = () => false) {
  history.replaceState(null, "", "/pane/?view=replies");
  const seen: Seen[] = [];
  const world = stage(24, (request) => {
    const path = new URL(request.url).pathname.replace("/api", "");
    if (request.method === "GET" || path === "/sync") return undefined;
    if (silent()) throw new TypeError("no network");
    const entry: Seen = { path: `${request.method} ${path}`, body: null };
    seen.push(entry);
    void request
      .clone()
      .json()
      .then((body: unknown) => (entry.body = body))
      .catch(() => undefined);
    return undefined;
  });
  arrange(world);
  const { host, opened } = fakeHost();
  render(<Pane host={host} lang="fr" />);
  const user = userEvent.setup();
  await screen.findByRole("heading", { name: /^Réponses|réponse|trouvé|Aucune/ });
  return { world, user, opened, seen, last: () => seen.at(-1) };
}

const only =
  (...ids: number[]) =>
  (world: World) => {
    world.replies = world.replies.filter(({ id }) => ids.includes(id));
    world.found = [];
  };
const button = (name: string | RegExp) => screen.findByRole("button", { name });

describe("Réponses", () => {
  it("marks the sentence that decided and says in words what it seems to mean, and how sure that is", async () => {
    await open(only(1));

    const sentence = await screen.findByText("le virement partira vendredi.");
    expect(sentence.tagName).toBe("MARK");
    expect(screen.getByText(/^Semble promettre de payer le .* \d{4}$/)).toBeInTheDocument();
    expect(screen.getByText("énoncé clairement")).toBeInTheDocument();
  });

  it("confirms with one click, brings up the next answer, and Enter confirms that one", async () => {
    const { user, seen, world } = await open(only(1, 4));

    await user.click(await button("Noter la promesse"));

    expect(await screen.findByText(/promesse notée/)).toBeInTheDocument();
    expect(seen[0]).toEqual({
      path: "POST /replies/1/decision",
      body: { decision: "promise", date: nextFriday(world) },
    });
    await waitFor(() => {
      expect(screen.getByRole("button", { name: "Noter le litige" })).toHaveFocus();
    });
    await user.keyboard("{Enter}");
    await waitFor(() => {
      expect(seen[1]?.body).toMatchObject({ decision: "dispute", invoiceIds: [21] });
    });
    expect(await screen.findByText("Aucune réponse en attente.")).toBeInTheDocument();
  });

  it("takes what is decided off the list at once, even when the list cannot be read anew", async () => {
    let isDecided = false;
    const { user } = await openView("replies", only(1, 4), "manager", 24, (request) => {
      if (request.url.endsWith("/replies/1/decision")) isDecided = true;
      return isDecided && request.url.includes("/replies?state=toReview")
        ? new Response(null, { status: 503 })
        : undefined;
    });

    await user.click(await button("Noter la promesse"));

    expect(await button("Noter le litige")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Noter la promesse" })).not.toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "1 réponse à lire" })).toBeInTheDocument();
  });

  it("moves with the arrows, and leaves the others waiting", async () => {
    const { user, seen } = await open(only(1, 4));
    (await button("Noter la promesse")).focus();

    await user.keyboard("{ArrowDown}");

    expect(await button("Noter le litige")).toHaveFocus();
    expect(screen.queryByRole("button", { name: "Noter la promesse" })).toBeNull();
    expect(seen).toEqual([]);
  });

  it("asks before what was typed is left behind for another answer", async () => {
    const { user } = await open(only(1, 4));
    await user.click(await button("Autre décision"));
    await user.click(await screen.findByRole("menuitem", { name: "Échéancier…" }));
    await user.type(await screen.findByLabelText("Note (facultatif)"), "par téléphone");

    await user.click(await button(/^Boulangerie du Vieux Port/));
    await user.click(await button("Continuer la saisie"));

    expect(screen.getByLabelText("Note (facultatif)")).toHaveValue("par téléphone");
  });

  it("takes a decision back with what it had brought", async () => {
    const { user, world } = await open(only(1));
    await user.click(await button("Noter la promesse"));

    await user.click(await button("Remettre dans la liste"));

    expect(await screen.findByText(/est de nouveau à lire/)).toBeInTheDocument();
    expect(await button("Noter la promesse")).toBeInTheDocument();
    expect(world.agreements.map(({ isActive }) => isActive)).toEqual([false]);
  });

  it("takes it back with Ctrl+Z too", async () => {
    const { user, world } = await open(only(4));
    await user.click(await button("Noter le litige"));
    await screen.findByText(/litige noté/);

    await user.keyboard("{Control>}z{/Control}");

    expect(await button("Noter le litige")).toBeInTheDocument();
    expect(world.replies[0]?.state).toBe("toReview");
  });

  it("opens the form of another decision, starts from the invoices, and sends what was corrected", async () => {
    const { user, last, world } = await open(only(1));
    await user.click(await button("Autre décision"));
    await user.click(await screen.findByRole("menuitem", { name: "Règlement annoncé…" }));
    await user.type(await screen.findByLabelText("Payé ou attendu le (facultatif)"), dayAfter(world, -1));
    await user.type(screen.getByLabelText("Montant (facultatif)"), "12,50");

    await user.click(await button("Enregistrer"));

    expect(await screen.findByText(/règlement annoncé noté/)).toBeInTheDocument();
    expect(last()?.body).toMatchObject({
      decision: "paid",
      date: dayAfter(world, -1),
      amount: { amount: "12.50", currency: "EUR" },
    });
  });

  it("asks for the day of a promise that names none", async () => {
    const { user, seen } = await open((world) => {
      only(1)(world);
      Object.assign(world.replies[0] ?? {}, { suggestion: read("promise", { confidence: "unsure" }) });
    });
    expect(await screen.findByText("à vérifier")).toBeInTheDocument();

    await user.click(await button("Noter la promesse…"));

    expect(await screen.findByLabelText("Date promise")).toHaveFocus();
    expect(seen).toEqual([]);
  });

  it("proposes the parts that were asked for, and sends them once they add up", async () => {
    const { user, last, world } = await open((it) => {
      only(1)(it);
      const part = { dueOn: dayAfter(it, 20), amount: eur(1_000) };
      Object.assign(it.replies[0] ?? {}, {
        suggestion: read("instalmentRequest", { parts: [part, { dueOn: dayAfter(it, 50), amount: null }] }),
      });
    });
    expect(await screen.findByText("Semble demander à payer en 2 fois")).toBeInTheDocument();
    await user.click(await button("Noter l’échéancier…"));
    expect(await screen.findByLabelText("Montant de l’échéance 1")).toHaveValue("10,00");
    await user.type(screen.getByLabelText("Montant de l’échéance 2"), "1");

    await user.click(await button("Reporter sur la dernière échéance"));
    await user.click(await button("Enregistrer"));

    await waitFor(() => {
      expect(last()?.body).toMatchObject({ decision: "paymentPlan" });
    });
    const { parts } = last()?.body as { parts: { dueOn: string }[] };
    expect(parts.map(({ dueOn }) => dueOn)).toEqual([dayAfter(world, 20), dayAfter(world, 50)]);
  });

  it("asks which customer is meant, and sets the message aside for the others", async () => {
    const { user, seen, world } = await open(only(6, 7));
    const names = world.customers.map(({ name }) => name);
    expect(await screen.findByText(/connu chez plusieurs clients/)).toBeInTheDocument();

    await user.click(await button(`Il s’agit de ${names[6] ?? ""}`));

    expect(await screen.findByText(`Le message est rattaché à ${names[6] ?? ""}.`)).toBeInTheDocument();
    expect(seen).toEqual([{ path: "POST /replies/6/decision", body: { decision: "notTheirs" } }]);
    expect(await button("Traité")).toHaveFocus();
  });

  it("asks for the right address after a failed delivery, and shows at the field what is refused", async () => {
    const { user, last } = await open(only(3));
    await user.click(await button("Corriger l’adresse…"));
    const field = await screen.findByLabelText("Adresse e-mail");
    await user.type(field, "compta@refuse.test");
    await user.click(await button("Corriger l’adresse"));
    expect(await screen.findByText(/n’est pas valable : vérifiez la saisie/)).toBeInTheDocument();
    expect(field).toHaveValue("compta@refuse.test");

    await user.clear(field);
    await user.type(field, "compta@client.test");
    await user.click(await button("Corriger l’adresse"));

    expect(await screen.findByText(/adresse corrigée/)).toBeInTheDocument();
    expect(last()?.body).toEqual({ decision: "newAddress", address: "compta@client.test" });
  });

  it("keeps what was typed while the service is silent", async () => {
    let silent = true;
    const { user, last } = await open(only(4), () => silent);
    await user.click(await button("Autre décision"));
    await user.click(await screen.findByRole("menuitem", { name: "Litige…" }));
    await user.type(await screen.findByLabelText("Motif"), " Voir photos.");
    await user.click(await button("Enregistrer"));
    expect(await screen.findByRole("alert")).toHaveTextContent("Le service ne répond pas.");
    silent = false;

    await user.click(await button("Enregistrer"));

    await waitFor(() => {
      expect(last()?.body).toMatchObject({ note: expect.stringMatching(/cassées.*Voir photos\.$/s) });
    });
  });

  it("shows automatic replies with what was done, and puts one back to be read", async () => {
    const { user } = await open(only(2));
    await user.click(await button("Déjà traitées"));
    expect(await screen.findByText("les relances attendent ce retour")).toBeInTheDocument();

    await user.click(await button(/^Remettre dans la liste, /));

    expect(await button("Traité")).toBeInTheDocument();
  });
});

describe("Messages trouvés", () => {
  const justFound = (world: World) => {
    world.replies = [];
  };

  it("asks whether it was a reminder, counts it in the tab, and counts it for the invoices that it names", async () => {
    const { user, last, world } = await open(justFound);
    const name = world.customers[1]?.name ?? "";
    expect(
      await screen.findByRole("heading", { name: new RegExp(`^Vous avez écrit à ${name} le\u00a0`) }),
    ).toBeVisible();
    expect(screen.getByText(/Elles restent à régler\./)).toBeInTheDocument();
    expect(await screen.findByRole("tab", { name: "Réponses 1" })).toBeInTheDocument();

    await user.click(await button("Oui, la compter"));

    expect(await screen.findByText(`${name} : relance comptée, le niveau avance.`)).toBeInTheDocument();
    expect(last()).toEqual({ path: "POST /found-mails/902/decision", body: { decision: "counted" } });
    expect(await screen.findByText("Aucune réponse en attente.")).toBeInTheDocument();
  });

  it("sends the invoices only when she has chosen others", async () => {
    const { user, last, world } = await open(justFound);
    const invoices = world.customers[1]?.invoices ?? [];
    expect(invoices.length).toBeGreaterThan(1);
    await user.click(await button("Choisir"));
    await user.click(screen.getByLabelText(invoices[1]?.number ?? ""));

    await user.click(await button("Oui, la compter"));

    await waitFor(() => {
      expect(last()?.body).toEqual({
        decision: "counted",
        invoiceIds: invoices.slice(0, 2).map(({ id }) => id),
      });
    });
  });

  it("leaves it aside when it was none, and says when that fails", async () => {
    let silent = true;
    const { user, world } = await open(justFound, () => silent);
    const article = await screen.findByRole("article");
    await user.click(within(article).getByRole("button", { name: "Non" }));
    expect(await within(article).findByRole("alert")).toHaveTextContent("Le service ne répond pas.");
    silent = false;

    await user.click(within(article).getByRole("button", { name: "Non" }));

    expect(await screen.findByText(/ce n’était pas une relance\.$/)).toBeInTheDocument();
    expect(world.found[0]?.state).toBe("ignored");
  });

  it("leads there from a customer who waits for it", async () => {
    history.replaceState(null, "", "/pane/?view=worklist");
    const world = stage(24);
    const waiting = world.customers.find(({ action }) => action === "wait");
    if (waiting)
      waiting.hold = { code: "alreadyTalking", text: "Vous lui avez écrit", since: null, until: null };
    const { host } = fakeHost();
    render(<Pane host={host} lang="fr" />);
    const user = userEvent.setup();
    await user.click(await button(/^En attente/));
    await user.click(await button(new RegExp(`^${waiting?.name ?? ""}`)));

    await user.click(await button("Voir dans Réponses"));

    expect(await screen.findByText("C’était une relance ?")).toBeInTheDocument();
  });
});
