import { AgreementForm, openInvoices, PaymentPlanForm, shapes, typedAmount, useToday } from "../../actions";
import type { AgreementValues, PlainKind, Shape } from "../../actions";
import { api, useQuery } from "../../api";
import type { AgreementRequest, Customer, Problem, Reply, ReplyDecision } from "../../api";
import { useText } from "../../i18n";
import { Loaded, Skeleton } from "../../ui";
import { AddressForm } from "./AddressForm";
import { hintFor, type Outcome } from "./suggestion";

export type FormOutcome = Exclude<Outcome, "handled" | "notTheirs">;
type Props = {
  reply: Reply;
  outcome: FormOutcome;
  /** What was refused when it was tried with one click: it stands at its field from the start. */
  refused: Problem | null;
  send: (body: ReplyDecision) => Promise<void>;
  onCancel: () => void;
};

/** The few fields that a decision needs, filled with what was read; nothing typed is lost while it is refused. */
export function DecisionForm(props: Props) {
  const { reply, outcome } = props;
  const { companyId, customerId } = reply;
  const needsCustomer = outcome !== "wrongContact" && outcome !== "newAddress";
  const key = needsCustomer ? `customer/${companyId}/${customerId}` : null;
  const query = useQuery(key, () => api.customer(companyId, customerId));
  if (!needsCustomer) return <AddressForm {...props} outcome={outcome} />;
  return (
    <Loaded query={query} skeleton={<Skeleton rows={2} />}>
      {(customer) => <AboutInvoices {...props} outcome={outcome} customer={customer} />}
    </Loaded>
  );
}

type InvoiceOutcome = Exclude<FormOutcome, "wrongContact" | "newAddress">;

const kinds = { promise: "promise", paid: "paymentAnnounced", dispute: "dispute", pause: "pause" } as const;
const shapeOf: Record<keyof typeof kinds, Shape> = {
  promise: shapes.promise,
  // A reply may tell of a transfer already made, or of one to come, or of no day at all.
  paid: {
    date: { field: "paidOn", required: false, any: true, first: () => "" },
    amount: true,
    invoices: true,
  },
  dispute: shapes.dispute,
  pause: shapes.pause,
};

function AboutInvoices(props: Props & { outcome: InvoiceOutcome; customer: Customer }) {
  const { reply, outcome, customer, refused, send, onCancel } = props;
  const { lang } = useText();
  const today = useToday();
  const open = openInvoices(customer.invoices).map(({ id }) => id);
  const hint = hintFor(outcome, reply.suggestion);
  const named = (reply.suggestion?.invoiceIds ?? []).filter((id) => open.includes(id));
  const invoiceIds = named.length > 0 ? named : open;
  const common = { companyId: reply.companyId, customer, onCancel };

  if (outcome === "paymentPlan") {
    const parts = (hint?.parts ?? []).map(({ dueOn, amount }) => ({
      dueOn,
      amount: amount ? typedAmount(amount.amount, lang) : "",
    }));
    return (
      <PaymentPlanForm
        {...common}
        {...(parts.length > 1 ? { start: { invoiceIds, parts } } : {})}
        send={(request) => send({ decision: outcome, ...request })}
      />
    );
  }
  const kind: PlainKind = kinds[outcome];
  const shape = shapeOf[outcome];
  const isPossible = hint?.date && (shape.date?.any || hint.date >= today);
  const start: Partial<AgreementValues> = {
    invoiceIds: outcome === "pause" ? open : invoiceIds,
    ...(isPossible ? { date: hint.date ?? "" } : {}),
    ...(hint?.amount ? { amount: typedAmount(hint.amount.amount, lang) } : {}),
    ...(outcome === "dispute" && hint?.sentence ? { note: hint.sentence } : {}),
  };
  return (
    <AgreementForm
      {...common}
      kind={kind}
      shape={shape}
      start={start}
      refused={refused}
      send={(request) => send(decisionOf(outcome, request))}
    />
  );
}

/** The forms name the day as each agreement does; a decision has one name for it. */
function decisionOf(decision: string, request: AgreementRequest & { paidOn?: string }): ReplyDecision {
  const { promisedFor, paidOn, until, amount, invoiceIds, note } = request;
  const date = promisedFor ?? paidOn ?? until;
  return {
    decision,
    ...(date ? { date } : {}),
    ...(amount ? { amount } : {}),
    ...(invoiceIds ? { invoiceIds } : {}),
    ...(note ? { note } : {}),
  };
}
