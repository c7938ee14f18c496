import { useQuery, api, type Plan, type PlanLevel } from "../../api";
import { useText } from "../../i18n";
import { ChannelIcon } from "../../ui";
import styles from "./plans.module.css";

/** The levels on a line, with the due date where it falls among them. */
export function Timeline({ plan, companyId }: { plan: Plan; companyId: number }) {
  const { t } = useText();
  const named = plan.levels.some(({ template }) => template !== null);
  const texts = useQuery(named ? `templates/${companyId}` : null, () => api.templates(companyId));
  const nameOf = (code: string) => texts.data?.templates.find((text) => text.code === code)?.name ?? code;
  const dueAt = plan.levels.findIndex(({ offsetDays }) => offsetDays >= 0);
  return (
    <ol className={styles.timeline} aria-label={t.plans.levels}>
      {plan.levels.map((level, index) => [
        index === dueAt && <Due key="due" />,
        <Level key={level.number} level={level} textName={level.template && nameOf(level.template)} />,
      ])}
    </ol>
  );
}

function Due() {
  const { t } = useText();
  return (
    <li className={styles.due}>
      <span className={styles.offset}>{t.rules.offset(0)}</span>
      <span className={styles.dueMark} aria-hidden />
      <span>{t.plans.dueDate}</span>
    </li>
  );
}

function Level({ level, textName }: { level: PlanLevel; textName: string | null }) {
  const { t } = useText();
  const facts = factsOf(level, textName, t);
  return (
    <li className={styles.step} data-tone={level.tone}>
      <span className={styles.offset}>
        <span aria-hidden>{t.rules.offset(level.offsetDays)}</span>
        <span className="visually-hidden">{t.rules.offsetLong(level.offsetDays)}</span>
      </span>
      <span className={styles.dot}>
        <ChannelIcon channel={level.channel} />
      </span>
      <div className={styles.stepWords}>
        <span className={styles.levelName}>{level.name}</span>
        {level.channel !== "collection" && (
          <span className={styles.second}>
            {t.rules.channels[level.channel]} · {t.rules.tones[level.tone]}
          </span>
        )}
        {facts.length > 0 && <span className={styles.second}>{facts.join(" · ")}</span>}
      </div>
    </li>
  );
}

type Texts = ReturnType<typeof useText>["t"];

/** Only what is worth saying: what a reminder usually does (copies attached) is not repeated at each level. */
function factsOf(level: PlanLevel, textName: string | null, t: Texts): string[] {
  const { facts } = t.plans;
  const written = level.channel !== "call" && level.channel !== "collection";
  return [
    level.claimsLateFees ? facts.lateFees : null,
    written && level.attachesStatement ? facts.statement : null,
    written && !level.attachesInvoices ? facts.noInvoices : null,
    written && level.offsetDays >= 0 ? facts.deadline(level.deadlineDays) : null,
    textName ? facts.text(textName) : null,
    level.signer ? facts.signer(level.signer) : null,
  ].filter((fact) => fact !== null);
}
