import { Select } from "@fluentui/react-components";
import type { Member } from "../api/team";
import { useText } from "../i18n";
import { worklistTexts } from "../i18n/worklistTexts";
import styles from "./PortfolioFilter.module.css";

type Props = { members: Member[]; value: string; onValue: (value: string) => void };

export function PortfolioFilter({ members, value, onValue }: Props) {
  const own = worklistTexts(useText().lang);
  const others = members.filter(({ customers, isMe }) => customers > 0 && !isMe);
  return (
    <div className={styles.filter}>
      <Select
        size="small"
        aria-label={own.portfolio}
        value={value}
        onChange={(_, data) => {
          onValue(data.value);
        }}
      >
        <option value="">{own.all}</option>
        <option value="mine">{own.mine}</option>
        <option value="none">{own.nobodys}</option>
        {others.map(({ id, name, userName }) => (
          <option key={id} value={id}>
            {own.of(name ?? userName ?? "")}
          </option>
        ))}
      </Select>
    </div>
  );
}
