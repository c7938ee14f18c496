import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import type { CompanySummary } from "../api";
import { useText } from "../i18n";
import styles from "./app.module.css";

type Props = { companies: CompanySummary[]; company: CompanySummary; onCompany: (id: number) => void };

/** The company's own colour mark: in a firm with forty files nobody must wonder whose money this is. */
export function CompanySwitch({ companies, company, onCompany }: Props) {
  const { t } = useText();
  const name = (
    <>
      <Mark company={company} />
      <span className={styles.companyName}>{company.name}</span>
    </>
  );
  if (companies.length < 2) return <div className={styles.company}>{name}</div>;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className={styles.company} aria-label={`${t.shell.company} : ${company.name}`}>
          {name}
          <ChevronDownRegular fontSize={12} aria-hidden />
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {companies.map((other) => (
            <MenuItem
              key={other.id}
              icon={<Mark company={other} />}
              onClick={() => {
                onCompany(other.id);
              }}
            >
              {other.name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const initial = (name: string) => name.replace(/^(SARL|SAS|SA|EURL|SCI|Cabinet)\s+/i, "").charAt(0);

function Mark({ company }: { company: CompanySummary }) {
  return (
    <span className={styles.mark} style={{ background: company.color }} aria-hidden>
      {initial(company.name)}
    </span>
  );
}
