import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { useEffect, useRef, useState } from "react";
import { api, useQuery, type CallSheet } from "../api";
import { useText } from "../i18n";
import { Loaded } from "../ui";
import styles from "./actions.module.css";
import { CallHead, CallInvoices, CallPast, CallScript } from "./CallParts";
import { CallResultBar } from "./CallResultBar";
import { DoneNotice } from "./DoneNotice";
import type { Done } from "./done";

type Props = {
  companyId: number;
  customerId: number;
  onBack: () => void;
  /** To her file, from where it is not the page behind: a number is completed there. */
  onCustomer?: () => void;
};

/** All that one wants before one's eyes on the telephone; the result stays at hand at the bottom. */
export default function CallSheetView({ companyId, customerId, onBack, onCustomer }: Props) {
  const { t } = useText();
  const key = `customer/${companyId}/${customerId}/call-sheet`;
  const query = useQuery<CallSheet>(key, () => api.callSheet(companyId, customerId));
  const [done, setDone] = useState<Done | null>(null);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The list has gone under her hands: she lands at the top of what replaced it.
    top.current?.focus();
  }, []);
  return (
    <div className={styles.sheet} ref={top} tabIndex={-1} aria-label={t.callSheet.title} role="region">
      <div className={styles.back}>
        <Button size="small" appearance="subtle" icon={<ChevronLeftRegular />} onClick={onBack}>
          {t.callSheet.back}
        </Button>
      </div>
      {done && (
        <DoneNotice
          done={done}
          onDone={(next) => {
            setDone(next);
          }}
        />
      )}
      <Loaded query={query}>
        {(sheet) => (
          <>
            <div className={styles.sheetBody}>
              <CallHead sheet={sheet} onCustomer={onCustomer} />
              <CallInvoices sheet={sheet} />
              <CallScript sheet={sheet} />
              <CallPast sheet={sheet} />
            </div>
            <CallResultBar companyId={companyId} sheet={sheet} done={done} onDone={setDone} onBack={onBack} />
          </>
        )}
      </Loaded>
    </div>
  );
}
