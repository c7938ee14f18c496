import { plural } from "../../format/words";
import type { replies as french } from "../fr/replies";

const n = (value: number, one: string, many: string) => plural(value, one, many, "en");
const on = (day: string | null) => (day ? ` on\u00a0${day}` : "");
const of = (amount: string | null) => (amount ? ` ${amount}` : "");

export const replies: typeof french = {
  replies: {
    headline: (value) => `${n(value, "reply", "replies")} to read`,
    headlineMore: (value) => `More than ${n(value, "reply", "replies")} to read`,
    kinds: { human: "Reply", autoReply: "Automatic reply", bounce: "Not delivered", receipt: "Receipt" },
    meanings: {
      promise: (day, amount) => `Seems to promise to pay${of(amount)}${on(day)}`,
      paid: (day, amount) => `Seems to have paid${of(amount)}${on(day)}`,
      dispute: (invoices) =>
        invoices > 1
          ? `Seems to dispute ${n(invoices, "invoice", "invoices")}`
          : invoices === 1
            ? "Seems to dispute an invoice"
            : "Seems to dispute what is claimed",
      instalmentRequest: (parts) =>
        parts > 1 ? `Seems to ask to pay in ${parts} instalments` : "Seems to ask for a payment plan",
      copyRequest: "Seems to ask for a copy of the invoice",
      wrongContact: (address) =>
        address
          ? `No longer the right person: write to ${address}`
          : "Seems to be no longer the right person",
      autoReply: (day) => (day ? `Away, back on ${day}` : "Automatic reply"),
      bounce: "The reminder was not delivered",
      other: "To be read: nothing definite is said",
    },
    confidence: { sure: "stated clearly", likely: "likely reading", unsure: "to be verified" },
    concerns: (value) => `${n(value, "invoice named", "invoices named")}`,
    confirm: {
      handled: "Handled",
      promise: "Note the promise",
      paid: "Note the payment",
      dispute: "Note the dispute",
      paymentPlan: "Note the payment plan",
      pause: "Pause reminders",
      wrongContact: "Change the contact",
      newAddress: "Correct the address",
      notTheirs: "Not this customer",
    },
    form: (label) => `${label}…`,
    other: "Another decision",
    menu: {
      handled: "Nothing to note, handled",
      promise: "Promise to pay…",
      paid: "Payment announced…",
      dispute: "Dispute…",
      paymentPlan: "Payment plan…",
      pause: "Pause reminders…",
      wrongContact: "No longer the right person…",
      newAddress: "Correct the address…",
      notTheirs: "Not about this customer",
    },
    done: {
      handled: "reply handled",
      promise: "promise noted",
      paid: "announced payment noted",
      dispute: "dispute noted",
      paymentPlan: "payment plan noted",
      pause: "reminders paused",
      wrongContact: "contact changed",
      newAddress: "address corrected",
      notTheirs: "message set aside, it is not about this customer",
      toReview: "reply to be read again",
    },
    doneSentence: (name, what) => `${name}: ${what}.`,
    byWhom: (what, who) => `${what} by ${who}`,
    undo: "Put back in the list",
    undone: (name) => `The reply from ${name} is to be read again.`,
    addressStays: "The contact stays as you have corrected it.",
    whose: "Which customer is this about?",
    whoseHint:
      "The sender is a contact of several customers. Reminders to them are on hold until you choose.",
    isAbout: (name) => `It is about ${name}`,
    chosen: (name) => `The message is filed with ${name}.`,
    addressTitle: "New address",
    addressHint: "This reminder will not be counted.",
    contactTitle: "Whom to write to from now on?",
    contactHint: "This person will receive no more reminders.",
    address: "E-mail address",
    name: "Name",
    copyWay: "Send the invoice again from the message, then mark the reply as handled.",
    open: "Open",
    customer: "See the customer",
    unfold: "Read on",
    fold: "Show less",
    emptyPortfolio: "No reply in this portfolio.",
    emptyTitle: "No reply is waiting.",
    emptyText: "Your customers’ next replies will show here.",
    suspended: "Reminders to this customer are on hold until you decide.",
    keys: "Enter confirms, the arrows change reply, Ctrl+Z undoes the last decision.",
    recent: "Already handled",
    recentNone: "No reply has been handled yet.",
    waitedFor: "reminders are on hold until then",
    automatic: "filed by itself: it asks for no decision",
    receiptDone: "filed in the history",
  },
  found: {
    headline: (value) => `${n(value, "message", "messages")} found in your Sent Items`,
    youWrote: (name, day) => `You wrote to ${name} on\u00a0${day}`,
    theyWrote: (who, name, day) => `${who} wrote to ${name} on\u00a0${day}`,
    question: "Was it a reminder?",
    lostMarks: "It is probably the reminder prepared here: Outlook erased its mark when sending.",
    count: "Yes, count it",
    ignore: "No",
    counted: (name) => `${name}: reminder counted, the level advances.`,
    countedWay: "If counted by mistake, it is taken back in the customer’s history.",
    ignored: (name) => `${name}: it was not a reminder.`,
  },
};
