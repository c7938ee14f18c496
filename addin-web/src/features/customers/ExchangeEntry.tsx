import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Done } from "../../actions";
import type { Exchange } from "../../api";
import { useText } from "../../i18n";
import type { OfficeHost } from "../../office";
import { canCancel, isCancelled, takesProof } from "./enteredExchange";
import { EntryActions } from "./EntryActions";
import { exchangeIcons } from "./exchangeIcons";
import { Proofs } from "./Proofs";
import styles from "./customers.module.css";

type Props = {
  companyId: number;
  customerId: number;
  exchange: Exchange;
  all: Exchange[];
  host: OfficeHost;
  onDone: (done: Done) => void;
};

export function ExchangeEntry(props: Props) {
  const { exchange, all, host } = props;
  const { t, dateTime, lang } = useText();
  const [unfolded, setUnfolded] = useState(false);
  const Icon = exchangeIcons[exchange.kind];
  const { kind, title, subject, text, itemId, webLink, from, proofs } = exchange;
  const cancelled = isCancelled(exchange, all);
  const cancellable = canCancel(exchange, all);
  const hasMore =
    Boolean(text) || Boolean(webLink) || proofs.length > 0 || cancellable || takesProof(exchange);
  return (
    <li data-kind={kind}>
      <span className={styles.dot} aria-hidden>
        <Icon fontSize={14} />
      </span>
      <div className={styles.words}>
        <button
          type="button"
          className={styles.entry}
          data-cancelled={cancelled || undefined}
          aria-expanded={hasMore ? unfolded : undefined}
          disabled={!hasMore}
          onClick={() => {
            setUnfolded(!unfolded);
          }}
        >
          {/* The history is written in French, for a French court: other readers get the kind in their words. */}
          {lang === "en" && <span className="visually-hidden">{t.history.kinds[kind]}: </span>}
          {title}
        </button>
        <span className={styles.second}>
          {lang === "en" && <span aria-hidden>{t.history.kinds[kind]} · </span>}
          <time dateTime={exchange.at}>{dateTime(exchange.at)}</time>
          {proofs.length > 0 && (
            <>
              {" "}
              · <span className={styles.together}>{t.history.proofCount(proofs.length)}</span>
            </>
          )}
          {cancelled && ` · ${t.history.cancelled}`}
        </span>
        {unfolded && (
          <div className={styles.unfolded}>
            {subject && subject !== title && <p className={styles.subject}>{subject}</p>}
            {text && <p className={styles.text}>{text}</p>}
            {from && kind !== "replyReceived" && <p className={styles.second}>{from}</p>}
            {(itemId ?? webLink) && (
              <Button
                size="small"
                onClick={() => {
                  host.openMessage(itemId, webLink);
                }}
              >
                {t.common.openMessage}
              </Button>
            )}
            <Proofs {...props} />
            <EntryActions {...props} cancellable={cancellable} />
          </div>
        )}
      </div>
    </li>
  );
}
