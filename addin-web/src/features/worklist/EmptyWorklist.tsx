import { Button } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons/svg/arrow-upload";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import type { Worklist } from "../../api";
import { useText } from "../../i18n";
import { EmptyState } from "../../ui";

/** Nothing to do is a reward; nothing yet is an invitation. */
type Props = { worklist: Worklist; onAll: (() => void) | undefined; onImport: () => void };

export function EmptyWorklist({ worklist, onAll, onImport }: Props) {
  const { t, weekday } = useText();
  const next = worklist.nextAction;
  const first = worklist.rows.length === 0 && !worklist.paymentsKnownOn && !next;
  if (first && !onAll)
    return (
      <EmptyState
        icon={<ArrowUploadRegular fontSize={24} />}
        title={t.worklist.firstTitle}
        text={t.worklist.firstText}
      >
        <Button appearance="primary" onClick={onImport}>
          {t.worklist.firstAction}
        </Button>
      </EmptyState>
    );
  const text = next
    ? t.worklist.emptyNext(weekday(next.date), t.common.customers(next.customers))
    : t.worklist.emptyNothing;
  return (
    <EmptyState
      icon={<CheckmarkRegular fontSize={24} />}
      title={onAll ? t.worklist.emptyPortfolio : t.worklist.emptyTitle}
      text={text}
    >
      {onAll && <Button onClick={onAll}>{t.worklist.showAll}</Button>}
    </EmptyState>
  );
}
