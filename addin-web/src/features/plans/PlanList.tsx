import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { Plan } from "../../api";
import { useText } from "../../i18n";
import { ChannelIcon } from "../../ui";
import { partsOf } from "./planName";
import { listed, placesOf } from "./usage";
import styles from "./plans.module.css";

type Props = { plans: Plan[]; said: string; onPlan: (code: string) => void };

export function PlanList({ plans, said, onPlan }: Props) {
  const { t } = useText();
  const own = plans.filter(({ isBuiltIn }) => !isBuiltIn);
  const rows = (some: Plan[]) => (
    <ul>
      {some.map((plan) => (
        <li key={plan.code}>
          <Row plan={plan} onPlan={onPlan} />
        </li>
      ))}
    </ul>
  );
  return (
    <div className={styles.view}>
      <header className={styles.headline}>
        <h1>{t.plans.title}</h1>
        <p>{t.plans.lead}</p>
      </header>
      <p className={styles.said} role="status">
        {said}
      </p>
      <h2 className={styles.section}>{t.plans.own}</h2>
      {own.length > 0 ? rows(own) : <p className={styles.none}>{t.plans.ownNone}</p>}
      <h2 className={styles.section}>{t.plans.builtIn}</h2>
      {rows(plans.filter(({ isBuiltIn }) => isBuiltIn))}
    </div>
  );
}

function Row({ plan, onPlan }: { plan: Plan; onPlan: (code: string) => void }) {
  const { t, lang } = useText();
  const { title, summary } = partsOf(plan.name);
  const places = placesOf(plan, t);
  return (
    <button
      type="button"
      className={styles.row}
      onClick={() => {
        onPlan(plan.code);
      }}
    >
      <span className={styles.rowTitle}>{title}</span>
      <ChevronRightRegular fontSize={12} aria-hidden />
      {summary && <span className={`${styles.second} ${styles.summary}`}>{summary}</span>}
      <span className={styles.strip} aria-hidden>
        {plan.levels.map((level) => (
          <span key={level.number} data-tone={level.tone}>
            <ChannelIcon channel={level.channel} size={12} />
            {t.rules.offset(level.offsetDays)}
          </span>
        ))}
      </span>
      {places.length > 0 && <span className={styles.used}>{t.plans.usedBy(listed(places, lang))}</span>}
    </button>
  );
}
