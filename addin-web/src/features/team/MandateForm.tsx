import { Button } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { useAction } from "../../api";
import * as team from "../../api/team";
import { ProblemNotice, useUnsaved } from "../../ui";
import { Line } from "./Line";
import { useTeamText } from "./useTeamText";
import styles from "./team.module.css";

type Props = {
  companyId: number;
  /** Null for a new one. */
  mandate: team.Mandate | null;
  onDone: () => void;
  onCancel: () => void;
};

export function MandateForm({ companyId, mandate, onDone, onCancel }: Props) {
  const { own, t } = useTeamText();
  const [values, setValues] = useState({
    reference: mandate?.reference ?? "",
    from: mandate?.from ?? "",
    until: mandate?.until ?? "",
    signedBy: mandate?.signedBy ?? "",
  });
  const [isChanged, setChanged] = useState(false);
  useUnsaved(isChanged);
  const { run, busy, problem } = useAction(async () => {
    const body = { ...values, from: values.from || null, until: values.until || null };
    await (mandate ? team.saveMandate(companyId, mandate.id, body) : team.addMandate(companyId, body));
    setChanged(false);
    onDone();
  });
  const set = (change: Partial<typeof values>) => {
    setValues((now) => ({ ...now, ...change }));
    setChanged(true);
  };
  const line = (field: keyof typeof values) => ({
    label: own[field],
    value: values[field],
    error: problem?.fields[field]?.join(" "),
    onValue: (value: string) => {
      set({ [field]: value });
    },
  });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void run();
      }}
    >
      <Line {...line("reference")} hint={own.referenceHint} required />
      <Line {...line("from")} type="date" required />
      <Line {...line("until")} type="date" hint={own.untilHint} />
      <Line {...line("signedBy")} hint={own.signedByHint} required />
      {problem && Object.keys(problem.fields).length === 0 && <ProblemNotice problem={problem} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {t.common.save}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  );
}
