import { type CompanySummary, type Me } from "../../api";
import { Audit } from "./Audit";
import { Firm } from "./Firm";
import { Mandates } from "./Mandates";
import { Members } from "./Members";
import { PersonalData } from "./PersonalData";
import { Portfolios } from "./Portfolios";
import { useTeamText } from "./useTeamText";
import styles from "./team.module.css";

type Props = { me: Me; company: CompanySummary };

/** Who works where and by which right: the company's own first, then what is the firm's. */
export function TeamView({ me, company }: Props) {
  const { own, t } = useTeamText();
  const canManage = company.role === "manager";
  return (
    <div className={styles.view}>
      <h1 className={styles.headline}>{t.shell.team}</h1>
      {me.groupsUnknown && (
        <p role="alert" className={styles.warning}>
          {own.groupsUnknown}
        </p>
      )}
      <Members companyId={company.id} canManage={canManage} />
      {canManage && <Portfolios companyId={company.id} />}
      <Mandates companyId={company.id} canEdit={me.isAdministrator} />
      {me.isAdministrator && <Firm />}
      {canManage && <PersonalData companyId={company.id} />}
      {canManage && <Audit companyId={company.id} canSeeFirm={me.isAdministrator} />}
    </div>
  );
}
