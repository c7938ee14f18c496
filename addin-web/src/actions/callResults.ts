import type { CallResult, LoggedExchange } from "../api";
import { parseAmount } from "./amounts";
import { addWorkingDays, nextFriday } from "./days";

export const firstResults = ["promise", "callBack", "noAnswer"] as const satisfies CallResult[];
export const otherResults = [
  "dispute",
  "paymentAnnounced",
  "spoken",
  "wrongNumber",
] as const satisfies CallResult[];

type Shape = { day?: (today: string) => string; amount?: boolean; noteRequired?: boolean };

/** What each end of a call needs to be told: at most a day, an amount and a few words. */
export const resultShapes: Record<CallResult, Shape> = {
  promise: { day: nextFriday, amount: true },
  paymentAnnounced: { day: (today) => addWorkingDays(today, 5), amount: true },
  callBack: { day: (today) => addWorkingDays(today, 1) },
  dispute: { amount: true, noteRequired: true },
  noAnswer: {},
  wrongNumber: {},
  spoken: {},
};

export type ResultValues = { day: string; amount: string; note: string };
export type ResultFault = "dateMissing" | "datePast" | "amountWrong" | "noteMissing";

export function resultFaults(result: CallResult, values: ResultValues, today: string) {
  const { day, amount, noteRequired } = resultShapes[result];
  const faults: Partial<Record<keyof ResultValues, ResultFault>> = {};
  if (day && !values.day) faults.day = "dateMissing";
  else if (day && (values.day < today || (result === "callBack" && values.day === today)))
    faults.day = "datePast";
  if (amount && values.amount.trim() && parseAmount(values.amount) === null) faults.amount = "amountWrong";
  if (noteRequired && !values.note.trim()) faults.note = "noteMissing";
  return faults;
}

export function callOf(result: CallResult, values: ResultValues, currency: string): LoggedExchange {
  const { day, amount } = resultShapes[result];
  const money = amount && values.amount.trim() ? parseAmount(values.amount) : null;
  const note = values.note.trim();
  return {
    kind: "call",
    result,
    ...(day ? { [result === "callBack" ? "callBackOn" : "promisedFor"]: values.day } : {}),
    ...(money ? { amount: { amount: money, currency } } : {}),
    ...(note ? { text: note } : {}),
  };
}
