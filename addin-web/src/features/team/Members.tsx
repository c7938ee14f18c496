import { Select } from "@fluentui/react-components";
import { invalidate, useAction, useQuery } from "../../api";
import * as team from "../../api/team";
import { Loaded, ProblemNotice, Skeleton } from "../../ui";
import { Invite } from "./Invite";
import { Removal } from "./Removal";
import { Section } from "./Section";
import { useTeamText } from "./useTeamText";
import styles from "./team.module.css";

type Props = { companyId: number; canManage: boolean };

const nameOf = ({ name, userName, groupId }: team.Member) => name ?? userName ?? groupId ?? "";
const roles: team.Role[] = ["reader", "collector", "manager"];

export function Members({ companyId, canManage }: Props) {
  const { own } = useTeamText();
  const query = useQuery(`members/${companyId}`, () => team.members(companyId));
  return (
    <Section title={own.title} lead={own.lead}>
      <Loaded query={query} skeleton={<Skeleton rows={3} />}>
        {(members) =>
          members.length === 0 ? (
            <p className={styles.second}>{own.none}</p>
          ) : (
            <ul className={styles.list}>
              {members.map((member) => (
                <li key={member.id}>
                  <MemberLine companyId={companyId} member={member} canManage={canManage} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <dl className={styles.meanings}>
        {roles.map((role) => (
          <div key={role}>
            <dt>{own.roles[role]}</dt>
            <dd>{own.rolesMean[role]}</dd>
          </div>
        ))}
      </dl>
      {canManage && <Invite companyId={companyId} />}
    </Section>
  );
}

function MemberLine({ companyId, member, canManage }: Props & { member: team.Member }) {
  const { own } = useTeamText();
  const name = nameOf(member);
  const known = () => {
    invalidate(`members/${companyId}`);
    if (member.isMe) invalidate("me");
  };
  const { run, busy, problem } = useAction(async (role: team.Role) => {
    await team.changeRole(companyId, member.id, role);
    known();
  });
  const about = [
    member.groupId ? own.group : member.name ? member.userName : null,
    member.isMe ? own.me : null,
    member.hasSignedIn ? null : own.pending,
    member.customers > 0 ? own.portfolio(member.customers) : null,
  ].filter(Boolean);
  return (
    <>
      <div className={styles.line}>
        <span className={styles.who}>
          <span className={styles.name}>{name}</span>
          <span className={styles.second}>{about.join(" · ")}</span>
        </span>
        {canManage ? (
          <span className={styles.tools}>
            <Select
              size="small"
              aria-label={own.roleOf(name)}
              value={member.role}
              disabled={busy}
              onChange={(_, data) => void run(data.value as team.Role)}
            >
              {roles.map((role) => (
                <option key={role} value={role}>
                  {own.roles[role]}
                </option>
              ))}
            </Select>
            <Removal
              label={own.remove(name)}
              title={own.removeTitle(name)}
              text={own.removeText(member.customers)}
              confirm={own.removeGo}
              act={async () => {
                await team.removeMember(companyId, member.id);
                known();
              }}
            />
          </span>
        ) : (
          <span>{own.roles[member.role]}</span>
        )}
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
