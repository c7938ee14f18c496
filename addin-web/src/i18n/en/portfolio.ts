import { plural } from "../../format/words";

const n = (value: number, one: string, many: string) => plural(value, one, many, "en");

/** Several companies in one queue, and the review of the drafts. */
export const portfolio = {
  portfolio: {
    all: "All companies",
    of: (name: string) => `Company: ${name}`,
    headline: (customers: number) => `${n(customers, "customer", "customers")} to chase today`,
    across: (companies: number) => `in ${n(companies, "company", "companies")}`,
    list: "The companies",
    toWrite: (customers: number) => n(customers, "customer to chase", "customers to chase"),
    nothing: "nothing to chase",
    stale: "payments to be updated",
    known: (day: string) => `payments known to ${day}`,
    unknown: "no payments imported",
    open: (name: string) => `Open ${name}`,
    more: (value: number) => n(value, "more company", "more companies"),
    back: "All companies",
    emptyTitle: "Everything has been chased, in every company.",
    emptyFirst: "Nothing has been imported yet. Open a company to import its invoices.",
    choose: {
      replies: "Whose replies would you like to read?",
      customers: "In which company are you looking for a customer?",
      dashboard: "Whose dashboard would you like to see?",
      forecast: "Whose forecast would you like to see?",
      imports: "Into which company would you like to import?",
      plans: "Whose chasing plans would you like to set?",
      templates: "Whose templates would you like to write?",
      settings: "Whose settings would you like to change?",
      team: "Whose team would you like to see?",
    },
    why: "Each company opens on its own: nothing is mixed.",
    toRead: (value: number) => `${n(value, "reply", "replies")} to read`,
    noneToRead: "none to read",
  },
  reading: {
    title: "Review of the drafts",
    resume: "Resume the review",
    later: "Review later",
    next: "Next",
    sent: "Sent.",
    sentAt: (time: string) => `Sent at ${time}.`,
    left: (left: number, total: number) => `${left} of ${total} have left the drafts`,
  },
};
