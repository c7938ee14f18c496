import { Button } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useState } from "react";
import { api, useAction, type Plan } from "../../api";
import { useText } from "../../i18n";
import { ProblemNotice, SubHeader } from "../../ui";
import ConfirmDialog from "../../ui/ConfirmDialog";
import { partsOf } from "./planName";
import { Timeline } from "./Timeline";
import { listed, placesOf } from "./usage";
import { UsePlan } from "./UsePlan";
import styles from "./plans.module.css";

type Props = {
  companyId: number;
  plan: Plan;
  canManage: boolean;
  today: string;
  said: string;
  onBack: () => void;
  onEdit: () => void;
  onCopy: () => void;
  onSaid: (sentence: string) => void;
  onRemoved: () => void;
};

export function PlanPage(props: Props) {
  const { plan, canManage, said, onBack, onEdit, onCopy } = props;
  const { t, lang, money } = useText();
  const { title, summary } = partsOf(plan.name);
  const places = placesOf(plan, t);
  return (
    <div className={styles.view}>
      <SubHeader back={t.plans.title} onBack={onBack} title={title}>
        {summary && <p className={styles.summary}>{summary}</p>}
        <p>{places.length > 0 ? t.plans.usedBy(listed(places, lang)) : t.plans.unused}</p>
      </SubHeader>
      <p className={styles.said} role="status">
        {said}
      </p>
      <Timeline plan={plan} companyId={props.companyId} />
      <div className={styles.notes}>
        <p>{t.plans.interval(plan.minimumIntervalDays)}</p>
        {plan.callAbove && <p>{t.plans.callAbove(money(plan.callAbove))}</p>}
        {plan.source && <p>{t.plans.source(plan.source)}</p>}
      </div>
      {canManage && !plan.isBuiltIn && (
        <div className={styles.asides}>
          <Button size="small" appearance="subtle" icon={<CopyRegular />} onClick={onCopy}>
            {t.plans.copyShort}
          </Button>
          <Remove {...props} title={title} />
        </div>
      )}
      {canManage ? (
        <div className={styles.bar}>
          {plan.isBuiltIn ? (
            <Button appearance="primary" onClick={onCopy}>
              {t.plans.copy}
            </Button>
          ) : (
            <Button appearance="primary" onClick={onEdit}>
              {t.plans.edit}
            </Button>
          )}
          <UsePlan {...props} title={title} />
        </div>
      ) : (
        <p className={styles.none}>{t.rules.notAllowed}</p>
      )}
    </div>
  );
}

function Remove({ companyId, plan, title, onRemoved }: Props & { title: string }) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const { run, busy, problem } = useAction(async () => {
    await api.removePlan(companyId, plan.code);
    setAsking(false);
    onRemoved();
  });
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<DeleteRegular />}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t.plans.remove}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t.plans.removeTitle(title)}
          confirm={t.plans.remove}
          loses
          busy={busy || problem?.code === "plan.used"}
          onConfirm={() => void run()}
          onCancel={() => {
            setAsking(false);
          }}
        >
          {problem ? <ProblemNotice problem={problem} /> : t.plans.removeText}
        </ConfirmDialog>
      )}
    </>
  );
}
