import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { ActionForm } from "../../actions";
import { useAction, type Problem, type Reply, type ReplyDecision } from "../../api";
import { useText } from "../../i18n";
import { useKept, useUnsaved } from "../../ui";
import type { Outcome } from "./suggestion";

type Props = {
  outcome: Extract<Outcome, "wrongContact" | "newAddress">;
  reply: Reply;
  refused: Problem | null;
  send: (body: ReplyDecision) => Promise<void>;
  onCancel: () => void;
};

const looksLikeEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** Whom to write to instead. After a failed delivery the address is needed; of somebody who left it may be unknown. */
export function AddressForm({ outcome, reply, refused, send, onCancel }: Props) {
  const { t } = useText();
  const [address, setAddress] = useState(reply.suggestion?.address ?? "");
  const [name, setName] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [touched, setTouched] = useState(false);
  useUnsaved(touched);
  const kept = useKept({
    place: `${reply.companyId}/${reply.customerId}/reply/${outcome}`,
    value: { address, name },
    isChanged: touched,
    restore: (typed) => {
      setAddress(typed.address);
      setName(typed.name);
      setTouched(true);
    },
  });
  const {
    run,
    busy,
    problem: own,
  } = useAction(async (body: ReplyDecision) => {
    await send(body);
    kept.done();
  });
  const problem = own ?? (touched ? null : refused);
  const submit = () => {
    const given = address.trim();
    const isNeeded = outcome === "newAddress" || name.trim() !== "";
    if ((given || isNeeded) && !looksLikeEmail(given)) {
      setFault(t.contact.invalid);
      return;
    }
    const named = name.trim() ? { name: name.trim() } : {};
    void run({ decision: outcome, ...(given ? { address: given } : {}), ...named });
  };
  const change = (set: (value: string) => void) => (_: unknown, data: { value: string }) => {
    set(data.value);
    setFault(null);
    setTouched(true);
  };
  const isNew = outcome === "newAddress";
  const atField = fault ?? problem?.fields.address?.[0];
  const labelOf = (label: string, needed: boolean) => (needed ? label : t.actions.optional(label));
  return (
    <ActionForm
      title={isNew ? t.replies.addressTitle : t.replies.contactTitle}
      hint={isNew ? t.replies.addressHint : t.replies.contactHint}
      busy={busy}
      problem={problem?.fields.address ? null : problem}
      submit={t.replies.confirm[outcome]}
      onSubmit={submit}
      offer={kept.offer}
      onCancel={() => {
        kept.done();
        onCancel();
      }}
    >
      <Field label={labelOf(t.replies.address, isNew)} {...(atField ? { validationMessage: atField } : {})}>
        <Input type="email" autoComplete="off" value={address} onChange={change(setAddress)} />
      </Field>
      <Field label={labelOf(t.replies.name, false)}>
        <Input autoComplete="off" value={name} onChange={change(setName)} />
      </Field>
    </ActionForm>
  );
}
