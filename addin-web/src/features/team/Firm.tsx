import { Button, Field, Switch } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { invalidate, remember, useAction, useQuery } from "../../api";
import * as team from "../../api/team";
import { Loaded, ProblemNotice, Skeleton, useUnsaved } from "../../ui";
import { Administrators } from "./Administrators";
import { Line } from "./Line";
import { Section } from "./Section";
import { useTeamText } from "./useTeamText";
import styles from "./team.module.css";

export function Firm() {
  const { own } = useTeamText();
  const query = useQuery("firm", team.firm);
  return (
    <>
      <Section title={own.firm} lead={own.firmLead}>
        <Loaded query={query} skeleton={<Skeleton rows={2} />}>
          {(firm) => <FirmForm firm={firm} />}
        </Loaded>
      </Section>
      <Administrators />
    </>
  );
}

function FirmForm({ firm }: { firm: team.Firm }) {
  const { own, t } = useTeamText();
  const [changes, setChanges] = useState<Partial<team.FirmEdit>>({});
  const [isSaved, setSaved] = useState(false);
  const { name, requiresMandate, membersOpenCompanies } = { ...firm, ...changes };
  const isChanged = Object.keys(changes).length > 0;
  useUnsaved(isChanged);
  const { run, busy, problem } = useAction(async () => {
    remember("firm", await team.saveFirm({ name, requiresMandate, membersOpenCompanies }));
    setChanges({});
    setSaved(true);
    for (const key of ["me", "mandates", "worklist", "forecast"]) invalidate(key);
  });
  const set = (change: Partial<team.FirmEdit>) => {
    setChanges((now) => ({ ...now, ...change }));
    setSaved(false);
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void run();
      }}
    >
      <Line
        label={own.firmName}
        value={name ?? ""}
        error={problem?.fields.name?.join(" ")}
        onValue={(value) => {
          set({ name: value });
        }}
      />
      <Field hint={own.requiresMandateHint}>
        <Switch
          label={own.requiresMandate}
          checked={requiresMandate ?? false}
          onChange={(_, data) => {
            set({ requiresMandate: data.checked });
          }}
        />
      </Field>
      <Field hint={own.membersOpenCompaniesHint}>
        <Switch
          label={own.membersOpenCompanies}
          checked={membersOpenCompanies ?? true}
          onChange={(_, data) => {
            set({ membersOpenCompanies: data.checked });
          }}
        />
      </Field>
      {problem && Object.keys(problem.fields).length === 0 && <ProblemNotice problem={problem} />}
      <div className={styles.actions}>
        <Button type="submit" disabledFocusable={busy || !isChanged}>
          {t.common.save}
        </Button>
        <span className={styles.second} role="status">
          {isSaved ? t.common.saved : ""}
        </span>
      </div>
    </form>
  );
}
