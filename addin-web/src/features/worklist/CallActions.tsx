import { Button } from "@fluentui/react-components";
import { CallRegular } from "@fluentui/react-icons/svg/call";
import type { WorklistRow } from "../../api";
import { useText } from "../../i18n";
import { useWorklist } from "./context";
import styles from "./worklist.module.css";

export function CallActions({ row }: { row: WorklistRow }) {
  const { t } = useText();
  const { openCallSheet } = useWorklist();
  const phone = row.contact?.phone ?? null;
  return (
    <>
      <Button
        size="small"
        appearance="primary"
        onClick={() => {
          openCallSheet(row.customerId);
        }}
      >
        {t.today.openSheet}
      </Button>
      {phone ? (
        <Button as="a" size="small" icon={<CallRegular />} href={`tel:${phone.replace(/[^+\d]/g, "")}`}>
          {t.worklist.call(phone)}
        </Button>
      ) : (
        <span className={styles.muted}>{t.worklist.noPhone}</span>
      )}
    </>
  );
}
