import type { EnteredKind } from "../api";
import { addDays, addWorkingDays, nextFriday } from "./days";

export type DateField = "promisedFor" | "expectedOn" | "until" | "openedOn" | "paidOn";

/** Which fields each kind has, which of them it needs, and where a date starts out. The payment plan has a form of its own. */
export type Shape = {
  date?: {
    field: DateField;
    required: boolean;
    past?: boolean;
    any?: boolean;
    first: (today: string) => string;
  };
  amount?: boolean;
  invoices?: boolean;
  /** With all invoices chosen it is about the customer: what is invoiced later is covered too. */
  wholeCustomer?: boolean;
  noteRequired?: boolean;
};

export type PlainKind = Exclude<EnteredKind, "paymentPlan" | "callBack">;

const later = "";

export const shapes: Record<PlainKind, Shape> = {
  promise: {
    date: { field: "promisedFor", required: true, first: nextFriday },
    amount: true,
    invoices: true,
  },
  paymentAnnounced: {
    date: { field: "expectedOn", required: true, first: (today) => addWorkingDays(today, 5) },
    amount: true,
    invoices: true,
  },
  dispute: {
    date: { field: "until", required: false, first: () => later },
    amount: true,
    invoices: true,
    noteRequired: true,
  },
  pause: {
    date: { field: "until", required: true, first: (today) => addDays(today, 14) },
    invoices: true,
    wholeCustomer: true,
  },
  stop: { invoices: true, wholeCustomer: true, noteRequired: true },
  insolvency: { date: { field: "openedOn", required: true, past: true, first: (today) => today } },
};

export const isPlain = (kind: string): kind is PlainKind => kind in shapes;
