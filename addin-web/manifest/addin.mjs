// What the add-in is, said once: manifest.xml and manifest.json are both written from here (npm run manifest).

/** The default writes manifests for the development machine; a deployment gives its own. */
export const development = {
  host: "https://localhost:5080",
  clientId: "b5a0c9d2-41f7-4c1e-8f0b-3a2d1e0f9c8b",
};

/** Two manifests are two apps to Microsoft 365: each has an id of its own, and the unified one hides the other. */
export const ids = {
  xml: "6f1f3c4e-8a52-4d0b-9f4e-2c7a5d1b8e36",
  unified: "c2d9e7b4-5a16-4f83-8e2d-7b90a4f6c153",
};

export const version = "1.0.0";

/**
 * Mailbox 1.5 is what Outlook for iOS and Android and an on-premises Exchange offer. Asking for more would keep the whole
 * add-in away from them; what is newer (pinned panes 1.5, Smart Alerts 1.12, no item and several items 1.13) is left out
 * by clients that do not know it, and the pane asks isSetSupported before it uses a newer call.
 */
export const mailboxSet = "1.5";

/** Reading and completing the message in hand. Not the mailbox: the API works there, by Graph, with the user's consent. */
export const permission = { xml: "ReadWriteItem", unified: "MailboxItem.ReadWrite.User" };

export const defaultLocale = { xml: "fr-FR", unified: "fr" };

/** Outlook compares whole tags: English of elsewhere would fall back to French. */
export const english = { xml: ["en-US", "en-GB", "en-IE", "en-CA", "en-AU"], unified: "en" };

export const paths = {
  pane: "/pane/",
  alertPage: "/launchevent.html",
  alertScript: "/launchevent.js",
  about: "/about/",
  icon: (pixels) => `/icons/relance-${pixels}.png`,
  appIcon: (pixels) => `/icons/app-${pixels}.png`,
};

export const icons = { command: [16, 32, 80], mobile: [25, 32, 48], scales: [1, 2, 3], app: [64, 128] };

export const accentColor = "#0F6C5C";

export const alert = { event: "onMessageSend", functionName: "onMessageSend" };

/** French sets a no-break space before its high punctuation. */
const text = (fr, en) => ({ fr: fr.replaceAll(/ (?=[:;!?])/g, "\u00a0"), en });

export const texts = {
  name: text("Relance", "Relance"),
  fullName: text("Relance.Outlook (manifeste unifié)", "Relance.Outlook (unified manifest)"),
  provider: "Relance.Outlook",
  short: text(
    "Relancez vos factures impayées depuis Outlook, et gardez la main sur l’envoi.",
    "Chase unpaid invoices from Outlook, and keep your hand on Send.",
  ),
  description: text(
    "Qui relancer aujourd’hui et pourquoi, un brouillon personnel par client dans votre boîte, le suivi des réponses et des promesses. Vous relisez et envoyez : Relance n’envoie jamais à votre place. À l’envoi, ce qui a changé vous est signalé.",
    "Whom to chase today and why, one personal draft per customer in your mailbox, replies and promises followed up. You read and send: Relance never sends for you. When you press Send, you are told what has changed.",
  ),
  group: text("Relance", "Relance"),
};

/** Both buttons open the same pane; it sees by itself what is being read or written. */
export const commands = [
  {
    id: "relanceRead",
    surface: "read",
    label: text("Relance", "Relance"),
    tip: text(
      "Qui relancer aujourd’hui ; et, pour le message ouvert, le compte du client et ce qu’il reste à faire.",
      "Whom to chase today; and, for the open message, the customer’s account and what is left to do.",
    ),
  },
  {
    id: "relanceCompose",
    surface: "compose",
    label: text("Relance", "Relance"),
    tip: text(
      "Vérifie la relance que vous écrivez : ce qui a été payé, promis ou contesté depuis le brouillon.",
      "Checks the reminder that you are writing: what was paid, promised or disputed since the draft.",
    ),
  },
];
