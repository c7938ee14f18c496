import { useState } from "react";
import type { InvoiceRow, Money } from "../api";
import { sum } from "../format/money";
import { useText } from "../i18n";
import { Amount, Tick } from "../ui";
import styles from "./actions.module.css";

export const openInvoices = (invoices: InvoiceRow[]) => invoices.filter(({ kind }) => kind === "invoice");
export const lateInvoices = (invoices: InvoiceRow[]) =>
  openInvoices(invoices).filter(({ daysLate }) => daysLate > 0);

export const totalOf = (invoices: InvoiceRow[], ids: number[]): Money[] =>
  sum(invoices.filter(({ id }) => ids.includes(id)).map(({ open }) => open));

type Props = {
  invoices: InvoiceRow[];
  chosen: number[];
  error?: string | undefined;
  onChosen: (ids: number[]) => void;
};

/** Which invoices it is about: all, unless she unfolds the list and unticks. */
export function InvoicePicker({ invoices, chosen, error, onChosen }: Props) {
  const { t, totals, date } = useText();
  const [unfolded, setUnfolded] = useState(false);
  if (invoices.length === 0) return null;
  const amount = totals(totalOf(invoices, chosen));
  const all = chosen.length === invoices.length;
  return (
    <fieldset className={styles.invoices}>
      <legend>{t.actions.invoices}</legend>
      <div className={styles.choice}>
        <span className={styles.second}>
          {all
            ? t.actions.allInvoices(invoices.length, amount)
            : t.actions.someInvoices(chosen.length, invoices.length, amount)}
        </span>
        {invoices.length > 1 && (
          <button
            type="button"
            className={styles.link}
            aria-expanded={unfolded}
            onClick={() => {
              setUnfolded(!unfolded);
            }}
          >
            {unfolded ? t.actions.fold : t.actions.choose}
          </button>
        )}
      </div>
      {unfolded && (
        <ul className={styles.invoiceList}>
          {invoices.map(({ id, number, open, dueDate, issueDate }) => (
            <li key={id}>
              <Tick
                label={number}
                checked={chosen.includes(id)}
                onChange={() => {
                  onChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
                }}
              />
              <span className={styles.name}>{number}</span>
              <Amount value={open} />
              <span className={styles.second}>{t.worklist.due(date(dueDate ?? issueDate))}</span>
            </li>
          ))}
        </ul>
      )}
      {error && (
        <p role="alert" className={styles.fault}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
