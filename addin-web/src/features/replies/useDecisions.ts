import { useCallback, useState } from "react";
import { changed } from "../../actions";
import { api, invalidate, revise, type EnteredKind, type Reply, type ReplyDecision } from "../../api";
import { useText } from "../../i18n";
import type { Outcome } from "./suggestion";

/** The last thing decided: what is said of it, and how it is taken back. */
export type Decided = { text: string; detail: string | null; undo: (() => Promise<void>) | null };

/** What a decision leaves with the customer, and which therefore has to be ended when it is taken back. */
const agreementKinds: Partial<Record<Outcome, EnteredKind>> = {
  promise: "promise",
  paid: "paymentAnnounced",
  dispute: "dispute",
  paymentPlan: "paymentPlan",
  pause: "pause",
};
const sameMomentMs = 5_000;

export function useDecisions(companyId: number) {
  const { t } = useText();
  const [decided, setDecided] = useState<Decided | null>(null);

  const refresh = useCallback(() => {
    invalidate(`replies/${companyId}`);
    changed(companyId);
  }, [companyId]);

  const takeOff = useCallback(
    (decided: Reply[]) => {
      const gone = new Set(decided.map(({ id }) => id));
      revise<{ items: Reply[] }>(`replies/${companyId}`, (list) => ({
        ...list,
        items: list.items.filter(({ id }) => !gone.has(id)),
      }));
    },
    [companyId],
  );

  const takeBack = useCallback(
    async (replies: Reply[], outcome: Outcome) => {
      const kind = agreementKinds[outcome];
      let notice: string | null = null;
      for (const reply of replies) {
        const back = await api.decideReply(reply.id, { decision: "toReview" });
        const isEnded = kind && (await endAgreement(reply, kind, t.actions.undoReason));
        if (!isEnded) notice ??= back.notice;
      }
      const staysChanged = outcome === "wrongContact" || outcome === "newAddress";
      setDecided({
        text: t.replies.undone(replies[0]?.customerName ?? ""),
        detail: notice ?? (staysChanged ? t.replies.addressStays : null),
        undo: null,
      });
      refresh();
    },
    [refresh, t],
  );

  const decide = useCallback(
    async (reply: Reply, body: ReplyDecision) => {
      const outcome = body.decision as Outcome;
      const answer = await api.decideReply(reply.id, body);
      takeOff([reply]);
      setDecided({
        text: t.replies.doneSentence(reply.customerName, t.replies.done[outcome] ?? ""),
        detail: answer.notice,
        undo: () => takeBack([answer], outcome),
      });
      refresh();
    },
    [refresh, t, takeBack, takeOff],
  );

  /** It is about this one: with the others the message is set aside. */
  const choose = useCallback(
    async (chosen: Reply, others: Reply[]) => {
      const answers: Reply[] = [];
      try {
        for (const other of others) answers.push(await api.decideReply(other.id, { decision: "notTheirs" }));
      } finally {
        // Cut off half-way, those that are left are asked about again.
        takeOff(answers);
        refresh();
      }
      setDecided({
        text: t.replies.chosen(chosen.customerName),
        detail: null,
        undo: () => takeBack(answers, "notTheirs"),
      });
    },
    [refresh, t, takeBack, takeOff],
  );

  const takeBackLater = useCallback(
    (reply: Reply) => takeBack([reply], (reply.decision ?? "handled") as Outcome),
    [takeBack],
  );

  return { decided, setDecided, decide, choose, takeBack: takeBackLater, refresh };
}

/** The agreement that came with the decision: of its kind, made at its moment. An older one is not touched. */
async function endAgreement(reply: Reply, kind: EnteredKind, reason: string): Promise<boolean> {
  const at = Date.parse(reply.decidedAt ?? "");
  const agreements = await api.agreements(reply.companyId, reply.customerId);
  const own = agreements.find(
    (one) => one.isActive && one.kind === kind && Math.abs(Date.parse(one.createdAt) - at) <= sameMomentMs,
  );
  if (own) await api.endAgreement(reply.companyId, reply.customerId, kind, own.id, reason);
  return own !== undefined;
}
