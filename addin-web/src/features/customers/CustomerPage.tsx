import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { useRef, useState } from "react";
import { CallSheetView, DoneNotice, type Done } from "../../actions";
import { api, useQuery, type Customer } from "../../api";
import type { OfficeHost } from "../../office";
import { useText } from "../../i18n";
import { Loaded } from "../../ui";
import { ActionMenu } from "./ActionMenu";
import { ActionPanel } from "./ActionPanel";
import { Agreements } from "./Agreements";
import { Contacts } from "./Contacts";
import type { Action } from "./customerActions";
import { Exchanges } from "./Exchanges";
import { Invoices } from "./Invoices";
import { NextAndHolds } from "./NextAndHolds";
import { Owed } from "./Owed";
import { Profile } from "./Profile";
import styles from "./customers.module.css";

type Props = { companyId: number; customerId: number; host: OfficeHost; onBack: () => void };

export function CustomerPage({ companyId, customerId, host, onBack }: Props) {
  const { t } = useText();
  const key = `customer/${companyId}/${customerId}`;
  const query = useQuery(key, () => api.customer(companyId, customerId));
  const [calling, setCalling] = useState(false);
  if (calling)
    return (
      <CallSheetView
        companyId={companyId}
        customerId={customerId}
        onBack={() => {
          setCalling(false);
        }}
      />
    );
  return (
    <div className={styles.view}>
      <div className={styles.back}>
        <Button size="small" appearance="subtle" icon={<ChevronLeftRegular />} onClick={onBack}>
          {t.shell.customers}
        </Button>
      </div>
      <Loaded query={query}>
        {(customer) => (
          <>
            <Owed customer={customer} />
            <Doing
              companyId={companyId}
              customer={customer}
              onCall={() => {
                setCalling(true);
              }}
            />
            <NextAndHolds customer={customer} />
            <Agreements companyId={companyId} customer={customer} host={host} />
            <Invoices companyId={companyId} customerId={customerId} invoices={customer.invoices} />
            <Exchanges companyId={companyId} customerId={customerId} host={host} />
            <Contacts companyId={companyId} customer={customer} queryKey={key} />
            <Profile companyId={companyId} customer={customer} queryKey={key} />
          </>
        )}
      </Loaded>
    </div>
  );
}

type DoingProps = { companyId: number; customer: Customer; onCall: () => void };

/** The menu, the form that it opens, and what came of it; the focus goes back to the menu. */
function Doing({ companyId, customer, onCall }: DoingProps) {
  const [action, setAction] = useState<Action | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const menu = useRef<HTMLButtonElement>(null);
  const close = () => {
    setAction(null);
    menu.current?.focus();
  };
  return (
    <>
      <ActionMenu
        menuRef={menu}
        onCall={onCall}
        onAction={(next) => {
          setDone(null);
          setAction(next);
        }}
      />
      {action && (
        <ActionPanel
          key={action}
          companyId={companyId}
          customer={customer}
          action={action}
          onDone={(next) => {
            setDone(next);
            close();
          }}
          onClose={close}
        />
      )}
      {done && <DoneNotice done={done} onDone={setDone} />}
    </>
  );
}
