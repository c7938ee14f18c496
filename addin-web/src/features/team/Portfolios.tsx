import { Button, Checkbox, Field, SearchBox, Select } from "@fluentui/react-components";
import { useState } from "react";
import { api, invalidate, useAction, useQuery } from "../../api";
import * as team from "../../api/team";
import { Loaded, ProblemNotice, Skeleton, useSettled } from "../../ui";
import { Section } from "./Section";
import { useTeamText } from "./useTeamText";
import styles from "./team.module.css";

const shownAtOnce = 30;

/** Several customers at a time into one portfolio. */
export function Portfolios({ companyId }: { companyId: number }) {
  const { own } = useTeamText();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [whose, setWhose] = useState("");
  const [said, setSaid] = useState("");
  const text = useSettled(search.trim(), 200);
  const members = useQuery(`members/${companyId}`, () => team.members(companyId)).data ?? [];
  const customers = useQuery(`customers/${companyId}/team/${text}`, () =>
    api.customers(companyId, { sort: "name", limit: shownAtOnce, ...(text ? { search: text } : {}) }),
  );
  const nameOf = (id: number | null) => {
    const member = members.find((one) => one.id === id);
    return member ? (member.name ?? member.userName ?? "") : own.portfolioNobody;
  };
  const { run, busy, problem } = useAction(async () => {
    const { customers: count } = await team.assign(companyId, [...chosen], whose ? Number(whose) : null);
    setChosen(new Set());
    setSaid(own.assigned(count));
    for (const key of ["customers", "members", "worklist"]) invalidate(`${key}/${companyId}`);
  });
  return (
    <Section title={own.portfolioTitle} lead={own.portfolioLead}>
      <SearchBox
        className={styles.wide ?? ""}
        placeholder={own.customer}
        aria-label={own.customer}
        value={search}
        onChange={(_, data) => {
          setSearch(data.value);
        }}
      />
      <Loaded query={customers} skeleton={<Skeleton rows={3} />}>
        {({ items, nextCursor }) => (
          <>
            <ul className={styles.choices}>
              {items.map(({ id, name, collectorId }) => (
                <li key={id}>
                  <Checkbox
                    label={`${name} · ${nameOf(collectorId)}`}
                    checked={chosen.has(id)}
                    onChange={(_, data) => {
                      const next = new Set(chosen);
                      if (data.checked === true) next.add(id);
                      else next.delete(id);
                      setChosen(next);
                      setSaid("");
                    }}
                  />
                </li>
              ))}
            </ul>
            {nextCursor && <p className={styles.second}>{own.customersMore}</p>}
          </>
        )}
      </Loaded>
      <Field label={own.portfolioWhose}>
        <Select
          value={whose}
          onChange={(_, data) => {
            setWhose(data.value);
          }}
        >
          <option value="">{own.portfolioNobody}</option>
          {members.map((member) => (
            <option key={member.id} value={member.id}>
              {nameOf(member.id)}
            </option>
          ))}
        </Select>
      </Field>
      {problem && <ProblemNotice problem={problem} />}
      <div className={styles.actions}>
        <Button disabledFocusable={busy || chosen.size === 0} onClick={() => void run()}>
          {own.assign(chosen.size)}
        </Button>
        <span className={styles.second} role="status">
          {said}
        </span>
      </div>
    </Section>
  );
}
