import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { useQuery } from "../../api";
import * as team from "../../api/team";
import { Loaded, useSettled } from "../../ui";
import { idWords, operationWords } from "./auditWords";
import { Line } from "./Line";
import { Section } from "./Section";
import { useTeamText } from "./useTeamText";
import styles from "./team.module.css";

type Props = { companyId: number; canSeeFirm: boolean };

/** Asked for only when somebody wants to see it: each look is itself noted. */
export function Audit(props: Props) {
  const { own } = useTeamText();
  const [isShown, setShown] = useState(false);
  return (
    <Section title={own.audit} lead={own.auditLead}>
      {isShown ? (
        <Trail {...props} />
      ) : (
        <div className={styles.actions}>
          <Button
            onClick={() => {
              setShown(true);
            }}
          >
            {own.auditShow}
          </Button>
        </div>
      )}
    </Section>
  );
}

async function load(company: number | null, person: string, day: string, pages: number) {
  const items: team.AuditEntry[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page++) {
    const answer: team.AuditPage = await team.audit(company, { person, day, cursor });
    items.push(...answer.items);
    cursor = answer.nextCursor;
    if (!cursor) break;
  }
  return { items, nextCursor: cursor };
}

function Trail({ companyId, canSeeFirm }: Props) {
  const { own, t, lang, dateTime } = useTeamText();
  const [scope, setScope] = useState<"company" | "firm">("company");
  const [person, setPerson] = useState("");
  const [day, setDay] = useState("");
  const [pages, setPages] = useState(1);
  const who = useSettled(person.trim(), 300);
  const company = scope === "firm" ? null : companyId;
  const said = company ? `companyId=${company}` : "";
  const query = useQuery(`audit/${company ?? "firm"}/${who}/${day}/${pages}`, () =>
    load(company, who, day, pages),
  );
  return (
    <>
      <div className={styles.form}>
        {canSeeFirm && (
          <Field label={own.auditOf}>
            <Select
              value={scope}
              onChange={(_, data) => {
                setScope(data.value as typeof scope);
                setPages(1);
              }}
            >
              <option value="company">{own.auditCompany}</option>
              <option value="firm">{own.auditFirm}</option>
            </Select>
          </Field>
        )}
        <Line label={own.auditPerson} type="email" value={person} onValue={setPerson} />
        <Line label={own.auditDay} type="date" value={day} onValue={setDay} />
      </div>
      <Loaded query={query}>
        {({ items, nextCursor }) => (
          <>
            {items.length === 0 && <p className={styles.second}>{own.auditNone}</p>}
            <ol className={styles.list}>
              {items.map((entry, at) => (
                <li key={`${entry.at}-${at}`} className={styles.entry}>
                  <span className={styles.name}>
                    {operationWords(entry.operation, lang)}
                    {entry.status >= 400 && (
                      <span className={styles.refused}>
                        {" "}
                        · {own.auditRefused} ({entry.status})
                      </span>
                    )}
                  </span>
                  <span className={styles.second}>
                    {[dateTime(entry.at), entry.userName, idWords(entry.ids ?? "", lang, said)]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </li>
              ))}
            </ol>
            {nextCursor && (
              <div className={styles.actions}>
                <Button
                  appearance="subtle"
                  onClick={() => {
                    setPages(pages + 1);
                  }}
                >
                  {t.common.more}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
