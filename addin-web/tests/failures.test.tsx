import { render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetStale } from "../src/api";
import { Pane } from "../src/app/Pane";
import type { World } from "../mock/world";
import { fakeHost, stage } from "./stage";

// Every action × every way in which the service can fail in the middle of it: nothing typed is lost, the way out
// is on the screen, and the same press succeeds once the trouble is over.

const refused = (status: number) => () => Response.json({}, { status });
const failures = [
  [
    "the API unplugged",
    () => {
      throw new TypeError("unplugged");
    },
    "Le service ne répond pas.",
    /Rien n’a été perdu/,
  ],
  ["a token that is not renewed", refused(401), "Votre session a expiré.", /reconnectez-vous/],
  ["a refusal", refused(403), /^Vous n’avez pas le droit/, /Un responsable du dossier/],
  ["a conflict", refused(409), "Les données ont changé entre-temps.", /actualisez/],
  ["an error", refused(500), "Le service a rencontré une erreur.", /recommencez dans un instant/],
] as const;

type Action = {
  does: string;
  search: string;
  arrange?: (world: World) => void;
  /** The call that fails. */
  call: [method: string, path: RegExp];
  fill: (user: UserEvent) => Promise<void>;
  press: string | RegExp;
  /** Pressed again in what it opened, where one press only asks. */
  kept?: () => void;
  done: string | RegExp;
};

const menu = (entry: string) => async (user: UserEvent) => {
  await user.click(await screen.findByRole("button", { name: "Autres actions" }));
  await user.click(await screen.findByRole("menuitem", { name: entry }));
};
const press = async (user: UserEvent, name: string | RegExp) => {
  await user.click(await screen.findByRole("button", { name }));
};
const valueOf = (label: string | RegExp, value: string) => () => {
  expect(screen.getByLabelText(label)).toHaveValue(value);
};
const type = async (user: UserEvent, label: string | RegExp, text: string) => {
  const field = await screen.findByLabelText(label);
  await user.clear(field);
  await user.type(field, text);
};
const note = "Note (facultatif)";
const firm = "view=customers&customer=1";
const onlyReply = (id: number) => (world: World) => {
  world.replies = world.replies.filter((one) => one.id === id);
  world.found = [];
};
const formOf = (entry: string, label: string, text: string) => async (user: UserEvent) => {
  await menu(entry)(user);
  await type(user, label, text);
};
const entered = (
  does: string,
  entry: string,
  path: RegExp,
  label: string,
  done: string | RegExp,
): Action => ({
  does,
  search: firm,
  call: ["POST", path],
  fill: formOf(entry, label, "vu avec Anaïs"),
  press: "Enregistrer",
  kept: valueOf(label, "vu avec Anaïs"),
  done,
});

const actions: Action[] = [
  entered(
    "note a promise",
    "Promesse de règlement…",
    /\/promises$/,
    note,
    /Promesse de règlement : enregistré/,
  ),
  entered("note a dispute", "Litige…", /\/disputes$/, "Motif", /Litige : enregistré/),
  entered("note a payment plan", "Échéancier…", /\/payment-plans$/, note, /Échéancier : enregistré/),
  entered("pause", "Pause…", /\/pauses$/, note, /Pause : enregistré/),
  entered("write a note", "Note…", /\/exchanges$/, "Texte", /Note : enregistré/),
  {
    does: "note what came of a call",
    search: "",
    call: ["POST", /\/exchanges$/],
    fill: async (user) => {
      await press(user, /^Feuille d’appel de Brasserie/);
      await press(user, "Promesse");
      await type(user, /^Ce qui s’est dit/, "payera lundi");
    },
    press: "Enregistrer l’appel",
    kept: () => {
      expect(screen.getByLabelText(/^Ce qui s’est dit/)).toHaveValue("payera lundi");
    },
    done: /^Appel enregistré\. Promesse/,
  },
  {
    does: "confirm a reply with one click",
    search: "view=replies",
    arrange: onlyReply(1),
    call: ["POST", /\/replies\/1\/decision$/],
    fill: async () => {
      await screen.findByRole("button", { name: "Noter la promesse" });
    },
    press: "Noter la promesse",
    done: /promesse notée/,
  },
  {
    does: "correct a reply",
    search: "view=replies",
    arrange: onlyReply(1),
    call: ["POST", /\/replies\/1\/decision$/],
    fill: async (user) => {
      await press(user, "Autre décision");
      await user.click(await screen.findByRole("menuitem", { name: "Litige…" }));
      await type(user, "Motif", "colis abîmé");
    },
    press: "Enregistrer",
    kept: valueOf("Motif", "colis abîmé"),
    done: /litige noté/,
  },
  {
    does: "correct an address after a bounce",
    search: "view=replies",
    arrange: onlyReply(3),
    call: ["POST", /\/replies\/3\/decision$/],
    fill: async (user) => {
      await press(user, /^Corriger l’adresse/);
      await type(user, "Adresse e-mail", "neuve@exemple.test");
    },
    press: "Corriger l’adresse",
    kept: valueOf("Adresse e-mail", "neuve@exemple.test"),
    done: /adresse/,
  },
  {
    does: "count a mail found in the mailbox",
    search: "view=replies",
    arrange: (world) => {
      world.replies = [];
    },
    call: ["POST", /\/found-mails\/\d+\/decision$/],
    fill: async () => {
      await screen.findByRole("button", { name: "Oui, la compter" });
    },
    press: "Oui, la compter",
    done: /compté/,
  },
  {
    does: "save the settings",
    search: "view=settings",
    call: ["PUT", /\/settings$/],
    fill: (user) => type(user, "SIREN", "552100554"),
    press: "Enregistrer",
    kept: valueOf("SIREN", "552100554"),
    done: "Enregistré",
  },
  {
    does: "save a template",
    search: "view=templates",
    call: ["PUT", /\/templates$/],
    fill: async (user) => {
      await press(user, /^Rappel courtois/);
      await user.type(await screen.findByLabelText("Objet"), " !");
    },
    press: "Enregistrer",
    kept: () => {
      expect(screen.getByLabelText<HTMLTextAreaElement>("Objet").value).toMatch(/ !$/);
    },
    done: /enregistré/i,
  },
  {
    does: "prepare the drafts",
    search: "",
    call: ["POST", /\/reminders$/],
    fill: async (user) => {
      await user.click(await screen.findByRole("checkbox", { name: "Sélectionner SARL L’Été" }));
    },
    press: "Préparer 8 brouillons",
    kept: () => {
      expect(screen.getByRole("checkbox", { name: "Sélectionner SARL L’Été" })).not.toBeChecked();
    },
    done: "7 brouillons prêts",
  },
  {
    does: "verify an import",
    search: "view=imports",
    call: ["POST", /\/imports$/],
    fill: async (user) => {
      const file = new File(["x"], "fec.txt");
      await user.upload(await screen.findByLabelText("Choisir des fichiers", { selector: "input" }), file);
    },
    press: "Vérifier",
    kept: () => {
      expect(screen.getByText("fec.txt")).toBeInTheDocument();
    },
    done: /^Vérification : rien/,
  },
];

beforeEach(() => {
  forgetStale();
  localStorage.clear();
});

describe("in the middle of each action", () => {
  it.each(actions)("$does: nothing is lost, whatever fails", async ({ search, arrange, call, ...action }) => {
    history.replaceState(null, "", `/pane/?${search}`);
    let fail: (() => Response) | null = null;
    const [method, path] = call;
    const world = stage(24, (request) =>
      fail && request.method === method && path.test(new URL(request.url).pathname) ? fail() : undefined,
    );
    arrange?.(world);
    render(<Pane host={fakeHost().host} lang="fr" />);
    const user = userEvent.setup();
    await action.fill(user);

    for (const [, failure, says, way] of failures) {
      fail = failure;
      await press(user, action.press);

      expect(await screen.findByText(says)).toBeInTheDocument();
      expect(screen.getByText(way)).toBeInTheDocument();
      action.kept?.();
    }
    fail = null;
    await press(user, action.press);

    expect((await screen.findAllByText(action.done)).length).toBeGreaterThan(0);
  });
});
