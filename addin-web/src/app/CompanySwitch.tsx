import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import type { CompanySummary } from "../api";
import { useText } from "../i18n";
import { AllMark, CompanyMark } from "../ui";
import type { Chosen } from "./CompanyFrame";
import styles from "./app.module.css";

type Props = {
  companies: CompanySummary[];
  /** Null over all of them. */
  company: CompanySummary | null;
  onCompany: (next: Chosen) => void;
};

/** Which company is meant, and the way to another; the first way is to all of them at once. */
export function CompanySwitch({ companies, company, onCompany }: Props) {
  const { t } = useText();
  const title = company?.name ?? t.portfolio.all;
  const name = (
    <>
      {company ? <CompanyMark company={company} /> : <AllMark companies={companies} />}
      <span className={styles.companyName}>{title}</span>
    </>
  );
  if (companies.length < 2) return <div className={styles.company}>{name}</div>;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className={styles.company} title={title}>
          <span className="visually-hidden">{t.shell.company} : </span>
          {name}
          <ChevronDownRegular fontSize={12} aria-hidden />
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<AllMark companies={companies} />}
            className={styles.choice ?? ""}
            aria-current={!company}
            onClick={() => {
              onCompany("all");
            }}
          >
            {t.portfolio.all}
          </MenuItem>
          <MenuDivider />
          {companies.map((other) => (
            <MenuItem
              key={other.id}
              className={styles.choice ?? ""}
              aria-current={other === company}
              icon={<CompanyMark company={other} />}
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
