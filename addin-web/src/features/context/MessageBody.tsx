import { useState } from "react";
import { DoneNotice, type Done } from "../../actions";
import type { CompanySummary, ItemContext } from "../../api";
import { useText } from "../../i18n";
import type { CurrentItem, OfficeHost } from "../../office";
import { RememberIn } from "../../ui";
import { AttachCustomer } from "./AttachCustomer";
import { ChooseCandidate } from "./ChooseCandidate";
import { ComposeTools } from "./ComposeTools";
import { CustomerCard } from "./CustomerCard";
import { OtherCompany } from "./OtherCompany";
import type { Parts } from "./parts";
import { SentReminder } from "./SentReminder";
import { situationOf } from "./situation";
import { identityOf } from "./useMessage";
import styles from "./context.module.css";

type Props = {
  item: CurrentItem;
  context: ItemContext;
  /** Null while she works for all companies at once. */
  company: CompanySummary | null;
  companies: CompanySummary[];
  host: OfficeHost;
  parts: Parts;
  onCustomer: (customerId: number) => void;
  onCompany: (companyId: number) => void;
};

/** What the message in front of her asks for; what is typed here is kept with the message. */
export default function MessageBody(props: Props) {
  const place = `message/${identityOf(props.item)}`;
  return (
    <RememberIn value={place} key={place}>
      <div className={styles.body}>
        <Situated {...props} />
      </div>
    </RememberIn>
  );
}

function Situated({ item, context, company, companies, host, parts, onCustomer, onCompany }: Props) {
  const { Reply, Found, Draft } = parts;
  const { reply, reminder, found, customerId } = context;
  const { t } = useText();
  const [done, setDone] = useState<Done | null>(null);
  const situation = situationOf(context, item, company?.id ?? null);
  if (situation === "otherCompany")
    return <OtherCompany context={context} company={company} companies={companies} onCompany={onCompany} />;
  if (situation === "ambiguous")
    return (
      <ChooseCandidate
        item={item}
        candidates={context.candidates}
        company={company}
        onCustomer={onCustomer}
        onCompany={onCompany}
      />
    );
  if (!company) return <p className={styles.alone}>{t.context.other.chooseFirst}</p>;
  if (situation === "unknown" || customerId === null)
    return <AttachCustomer item={item} companyId={company.id} onDone={setDone} />;
  const isAnswer = item.mode === "read" && reply !== null;
  return (
    <>
      {done && <DoneNotice done={done} onDone={setDone} />}
      {isAnswer && <Reply reply={reply} onCustomer={onCustomer} />}
      {situation === "draft" && reminder && <Draft reminder={reminder} host={host} />}
      {(situation === "sent" || situation === "retired") && reminder && <SentReminder reminder={reminder} />}
      {situation === "found" && found && <Found mail={found} onCustomer={onCustomer} />}
      {situation === "customer" && item.mode === "compose" && (
        <ComposeTools item={item} companyId={company.id} customerId={customerId} host={host} />
      )}
      <CustomerCard companyId={company.id} customerId={customerId} onCustomer={onCustomer} />
    </>
  );
}
