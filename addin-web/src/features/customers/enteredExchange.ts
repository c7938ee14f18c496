import type { Exchange, ExchangeKind } from "../../api";

const entered: readonly ExchangeKind[] = ["call", "letter", "registeredLetter", "reminderByHand", "handOver"];
const posted: readonly ExchangeKind[] = ["letter", "registeredLetter", "reminderByHand", "handOver"];

/** A contact entered by hand that counts as a level keeps its reminder; taking it back is a note on that reminder. */
export const isCancelled = (exchange: Exchange, all: Exchange[]) =>
  exchange.reminderId !== null &&
  entered.includes(exchange.kind) &&
  all.some(({ kind, reminderId }) => kind === "note" && reminderId === exchange.reminderId);

export const canCancel = (exchange: Exchange, all: Exchange[]) =>
  exchange.reminderId !== null && entered.includes(exchange.kind) && !isCancelled(exchange, all);

export const takesProof = ({ kind }: Exchange) => posted.includes(kind);
