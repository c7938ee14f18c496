import { Button } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { useState } from "react";
import { invalidate, useQuery } from "../../api";
import * as team from "../../api/team";
import { Loaded, Skeleton } from "../../ui";
import { MandateForm } from "./MandateForm";
import { Removal } from "./Removal";
import { Section } from "./Section";
import { useTeamText } from "./useTeamText";
import styles from "./team.module.css";

type Props = { companyId: number; canEdit: boolean };

export function Mandates({ companyId, canEdit }: Props) {
  const { own, date } = useTeamText();
  const [editing, setEditing] = useState<team.Mandate | "new" | null>(null);
  const query = useQuery(`mandates/${companyId}`, () => team.mandates(companyId));
  const changed = () => {
    setEditing(null);
    for (const key of ["mandates", "worklist", "forecast"]) invalidate(`${key}/${companyId}`);
  };
  return (
    <Section title={own.mandates} lead={own.mandateLead}>
      <Loaded query={query} skeleton={<Skeleton rows={2} />}>
        {(known) => (
          <>
            <State known={known} />
            {known.items.length === 0 && <p className={styles.second}>{own.mandateNone}</p>}
            <ul className={styles.list}>
              {known.items.map((mandate) => (
                <li key={mandate.id} className={styles.line}>
                  <span className={styles.who}>
                    <span className={styles.name}>{mandate.reference}</span>
                    <span className={styles.second}>
                      {own.mandateFrom(date(mandate.from), mandate.until && date(mandate.until))} ·{" "}
                      {own.mandateBy(mandate.signedBy)}
                    </span>
                  </span>
                  {canEdit && (
                    <>
                      <Button
                        size="small"
                        appearance="subtle"
                        icon={<EditRegular />}
                        aria-label={own.mandateEdit(mandate.reference)}
                        title={own.mandateEdit(mandate.reference)}
                        onClick={() => {
                          setEditing(mandate);
                        }}
                      />
                      <Removal
                        label={own.mandateRemove(mandate.reference)}
                        title={own.mandateRemoveTitle}
                        text={own.mandateRemoveText}
                        confirm={own.mandateRemoveGo}
                        act={async () => {
                          await team.removeMandate(companyId, mandate.id);
                          changed();
                        }}
                      />
                    </>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {!canEdit && <p className={styles.second}>{own.mandateAdministrators}</p>}
      {canEdit && editing === null && (
        <div className={styles.actions}>
          <Button
            onClick={() => {
              setEditing("new");
            }}
          >
            {own.mandateAdd}
          </Button>
        </div>
      )}
      {editing !== null && (
        <MandateForm
          key={editing === "new" ? 0 : editing.id}
          companyId={companyId}
          mandate={editing === "new" ? null : editing}
          onDone={changed}
          onCancel={() => {
            setEditing(null);
          }}
        />
      )}
    </Section>
  );
}

function State({ known: { isRequired, state } }: { known: team.Mandates }) {
  const { own, date } = useTeamText();
  if (!isRequired || !state) return <p className={styles.second}>{own.mandateNotRequired}</p>;
  if (state.state === "valid")
    return <p>{state.until ? own.mandateUntil(date(state.until)) : own.mandateValid}</p>;
  const words = state.state === "missing" ? own.mandateMissing : own.mandateExpiring(date(state.until ?? ""));
  return (
    <p role="status" className={styles.warning}>
      {words}
    </p>
  );
}
