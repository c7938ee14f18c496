// The alert at Send, one file of its own: Outlook runs it when a message is sent, classic Outlook without any page around it.
// It never holds a mail back by itself: it says what has changed and asks. Whatever goes wrong, the mail goes.
import { tokenForEvent } from "../auth/eventToken";
import { changesOf } from "./check";
import { send } from "./http";
import { mayBeOurs } from "./ours";
import type { AlertOffice, SendAnswer, SendEvent } from "./runtime";
import { alertText, backLabel, languageOf } from "./words";

/** After five seconds Outlook shows that the add-in is slow: the mail goes before that. */
const deadlineMs = 4000;
const allowed: SendAnswer = { allowEvent: true };

// By name: an engine of 2016 has no globalThis, and classic Outlook's runtime no window.
declare const Office: AlertOffice | undefined;
const office = (typeof Office === "undefined" ? null : Office) ?? {};

function originOf(): string | null {
  // A page knows where it comes from; classic Outlook has none, and learns it from what the pane has left in the mailbox.
  if (typeof location !== "undefined" && location.origin.indexOf("http") === 0) return location.origin;
  const told = office.context?.roamingSettings?.get("origin");
  return typeof told === "string" && /^https:\/\//.test(told) ? told : null;
}

function speaks(): string | undefined {
  const told = office.context?.displayLanguage ?? office.context?.roamingSettings?.get("language");
  return typeof told === "string" ? told : undefined;
}

async function answerFor(): Promise<SendAnswer> {
  const item = office.context?.mailbox?.item;
  if (!item || !(await mayBeOurs(item))) return allowed;
  const origin = originOf();
  const token = origin && (await tokenForEvent());
  if (!origin || !token) return allowed;
  const language = languageOf(speaks());
  const changes = await changesOf(office, item, origin, token, language, send);
  if (!changes) return allowed;
  const canNameButton = office.context?.requirements?.isSetSupported("Mailbox", "1.14") ?? false;
  return {
    allowEvent: false,
    errorMessage: alertText(changes, language),
    ...(canNameButton ? { cancelLabel: backLabel(language), sendModeOverride: "promptUser" } : {}),
  };
}

function onMessageSend(event: SendEvent): void {
  let isAnswered = false;
  const answer = (said: SendAnswer) => {
    if (isAnswered) return;
    isAnswered = true;
    event.completed(said);
  };
  setTimeout(() => {
    answer(allowed);
  }, deadlineMs);
  answerFor().then(answer, () => {
    answer(allowed);
  });
}

// The WebView runtimes want it, classic Outlook does not run what waits for it: so nothing does.
office.onReady?.();
office.actions?.associate("onMessageSend", onMessageSend);
