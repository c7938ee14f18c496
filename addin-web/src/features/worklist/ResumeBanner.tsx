import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { api, useQuery } from "../../api";
import { useText } from "../../i18n";
import type { Preparation } from "./usePreparation";
import styles from "./worklist.module.css";

type Props = { companyId: number; preparation: Preparation };

/** A preparation that a stop of the service cut off, before this pane was opened: only the last one, and only hers. */
export function ResumeBanner({ companyId, preparation }: Props) {
  const { t } = useText();
  const [later, setLater] = useState<string | null>(null);
  const last = useQuery(`operations/${companyId}`, () => api.operations(companyId)).data?.items[0];
  const { operation, starting, resume } = preparation;
  const isCutOff = last?.state === "interrupted" && last.canResume && last.id !== later;
  if (!isCutOff || operation || starting) return null;
  return (
    <section className={styles.leftovers} role="status">
      <p>{t.resume.interrupted(last.done, last.total)}</p>
      <p className={styles.muted}>{t.resume.way}</p>
      <div className={styles.detailActions}>
        <Button size="small" appearance="primary" onClick={() => void resume(companyId, last.id)}>
          {t.resume.go}
        </Button>
        <Button
          size="small"
          onClick={() => {
            setLater(last.id);
          }}
        >
          {t.resume.later}
        </Button>
      </div>
    </section>
  );
}
