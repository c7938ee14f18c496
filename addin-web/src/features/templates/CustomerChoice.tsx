import { Combobox, Field, Option } from "@fluentui/react-components";
import { useDeferredValue, useState } from "react";
import { api, useQuery } from "../../api";
import { useText } from "../../i18n";
import styles from "./preview.module.css";

export type Chosen = { id: number; name: string };

type Props = {
  companyId: number;
  chosen: Chosen | null;
  /** Whom the API has taken while nobody is chosen. */
  fallback: string;
  onChosen: (customer: Chosen | null) => void;
};

const shown = 12;

/** On whose case the text is tried: the first late customer, or the one she looks for. */
export function CustomerChoice({ companyId, chosen, fallback, onChosen }: Props) {
  const { t } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const search = useDeferredValue(typed ?? "").trim();
  const query = useQuery(`customers/${companyId}/choice/${search}`, () =>
    api.customers(companyId, { search, limit: shown, sort: "overdue" }),
  );
  const customers = query.data?.items ?? [];
  return (
    <Field label={t.templates.previewFor} size="small" className={styles.customer ?? ""}>
      <Combobox
        size="small"
        freeform
        placeholder={t.templates.previewSearch}
        value={typed ?? chosen?.name ?? fallback}
        selectedOptions={chosen ? [String(chosen.id)] : []}
        onFocus={(event) => {
          event.target.select();
        }}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={() => {
          setTyped(null);
        }}
        onOptionSelect={(_, data) => {
          const id = Number(data.optionValue);
          const customer = customers.find((one) => one.id === id);
          setTyped(null);
          onChosen(customer ? { id, name: customer.name } : null);
        }}
      >
        {customers.map(({ id, name }) => (
          <Option key={id} value={String(id)} text={name}>
            {name}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
