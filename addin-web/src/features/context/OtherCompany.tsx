import { Button } from "@fluentui/react-components";
import type { CompanySummary, ItemContext } from "../../api";
import { useText } from "../../i18n";
import styles from "./context.module.css";

type Props = {
  context: ItemContext;
  company: CompanySummary | null;
  companies: CompanySummary[];
  onCompany: (companyId: number) => void;
};

/** Client companies never mix: nothing of the other one is shown before she has gone there. */
export function OtherCompany({ context, company, companies, onCompany }: Props) {
  const words = useText().t.context.other;
  const { companyId, companyName, customerName } = context;
  const other = companies.find(({ id }) => id === companyId);
  const name = companyName ?? other?.name ?? "";
  if (companyId === null) return null;
  return (
    <section
      className={styles.other}
      style={{ borderLeftColor: other?.color }}
      aria-label={words.title(name)}
    >
      <h2>{words.title(name)}</h2>
      <p>
        {company && customerName
          ? words.text(customerName, company.name)
          : company
            ? words.textUnknown(company.name)
            : customerName && words.about(customerName)}
      </p>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            onCompany(companyId);
          }}
        >
          {words.go}
        </Button>
      </div>
    </section>
  );
}
