import { Button } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { invalidate, useAction, useQuery } from "../../api";
import * as team from "../../api/team";
import { Loaded, ProblemNotice, Skeleton } from "../../ui";
import { Line } from "./Line";
import { Removal } from "./Removal";
import { Section } from "./Section";
import { useTeamText } from "./useTeamText";
import styles from "./team.module.css";

export function Administrators() {
  const { own } = useTeamText();
  const query = useQuery("administrators", team.administrators);
  const [userName, setUserName] = useState("");
  const [said, setSaid] = useState("");
  const { run, busy, problem } = useAction(async () => {
    const { userName: invited } = await team.inviteAdministrator(userName);
    setUserName("");
    setSaid(own.invited(invited));
    invalidate("administrators");
  });
  return (
    <Section title={own.administrators} lead={own.administratorsLead}>
      <Loaded query={query} skeleton={<Skeleton rows={2} />}>
        {(all) => (
          <ul className={styles.list}>
            {all.length === 0 && <li className={styles.second}>{own.administratorsNone}</li>}
            {all.map((one) => (
              <li key={one.id} className={styles.line}>
                <span className={styles.who}>
                  <span className={styles.name}>{one.name ?? one.userName}</span>
                  <span className={styles.second}>
                    {[one.name && one.userName, one.isMe && own.me, !one.hasSignedIn && own.pending]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </span>
                <Removal
                  label={own.remove(one.name ?? one.userName)}
                  title={own.administratorRemoveTitle(one.name ?? one.userName)}
                  text={own.administratorRemoveText}
                  confirm={own.removeGo}
                  act={async () => {
                    await team.removeAdministrator(one.id);
                    invalidate("administrators");
                    if (one.isMe) invalidate("me");
                  }}
                />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void run();
        }}
      >
        <Line
          label={own.userName}
          hint={own.userNameHint}
          type="email"
          value={userName}
          error={problem?.fields.userName?.join(" ")}
          onValue={(value) => {
            setUserName(value);
            setSaid("");
          }}
        />
        {problem && Object.keys(problem.fields).length === 0 && <ProblemNotice problem={problem} />}
        <div className={styles.actions}>
          <Button type="submit" disabledFocusable={busy}>
            {own.invite}
          </Button>
          <span className={styles.second} role="status">
            {said}
          </span>
        </div>
      </form>
    </Section>
  );
}
