import { lazy, Suspense, useEffect, useState } from "react";
import type { CompanySummary } from "../api";
import { identityOf, situationOf, useMessage, useSelection, type Parts } from "../features/context";
import { useText } from "../i18n";
import type { OfficeHost } from "../office";
import { ProblemNotice, Skeleton } from "../ui";
import { MessageStrip } from "./MessageStrip";
import { room } from "./room";
import styles from "./app.module.css";

const MessageBody = lazy(() => import("../features/context/MessageBody"));
const SeveralMessages = lazy(() => import("../features/context/SeveralMessages"));
const parts: Parts = {
  Reply: room(() => import("../features/replies/ReplyContext")),
  Found: room(() => import("../features/replies/FoundContext")),
  Draft: lazy(() => import("../features/worklist/DraftContext")),
};

type Props = {
  host: OfficeHost;
  /** Null while she works for all companies at once. */
  company: CompanySummary | null;
  companies: CompanySummary[];
  /** The message that comes up was opened by the pane itself. */
  openedHere: () => boolean;
  shown: boolean;
  onShown: (shown: boolean) => void;
  onCustomer: (customerId: number) => void;
  onCompany: (companyId: number) => void;
};

/**
 * The message that is open in the host: one line that says what it is, and below it, in the place of the view, what it asks for.
 * It comes up by itself when the selection changes, unless it says nothing or the pane has opened the message itself.
 */
export default function MessageContext(props: Props) {
  const { host, company, companies, openedHere, shown, onShown, onCustomer, onCompany } = props;
  const { t } = useText();
  const selection = useSelection(host);
  const item = selection.kind === "one" ? selection.item : null;
  const query = useMessage(item);
  const context = query.data;
  const situation = context && item ? situationOf(context, item, company?.id ?? null) : null;
  const several = selection.kind === "several" ? selection.items : null;
  const name = several
    ? `several/${several.map(identityOf).join(" ")}`
    : item && `${item.mode}/${identityOf(item)}/${item.addresses.join(",")}`;
  const [handled, setHandled] = useState<string | null>(null);

  const isKnown = several !== null || situation !== null;
  const isTelling = several !== null || (situation !== null && situation !== "unknown");
  useEffect(() => {
    if (name === handled || (name !== null && !isKnown)) return;
    setHandled(name);
    const isOurs = name !== null && openedHere();
    onShown(isTelling && !isOurs);
  }, [name, handled, isKnown, isTelling, openedHere, onShown]);

  if (name === null) return null;
  const isShown = shown && name === handled;
  return (
    <>
      <MessageStrip
        context={context ?? null}
        situation={situation}
        several={several}
        failed={query.problem !== null && !context}
        shown={shown}
        onShown={onShown}
      />
      {query.problem && !context && <ProblemNotice problem={query.problem} onRetry={query.reload} />}
      {shown && (
        <main className={styles.message} aria-label={t.context.region}>
          <h1 className="visually-hidden">{t.context.region}</h1>
          <Suspense fallback={<Skeleton rows={4} />}>
            {several && <SeveralMessages items={several} company={company} onCustomer={onCustomer} />}
            {!several && !isShown && !query.problem && <Skeleton rows={4} />}
            {isShown && item && context && (
              <MessageBody
                item={item}
                context={context}
                company={company}
                companies={companies}
                host={host}
                parts={parts}
                onCustomer={onCustomer}
                onCompany={onCompany}
              />
            )}
          </Suspense>
        </main>
      )}
    </>
  );
}
