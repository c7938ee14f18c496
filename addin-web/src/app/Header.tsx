import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { Fragment, lazy, Suspense, useState } from "react";
import { api, useQuery, type CompanySummary, type Me } from "../api";
import { useText } from "../i18n";
import type { Chosen } from "./CompanyFrame";
import { CompanySwitch } from "./CompanySwitch";
import { troubledOf } from "./mailboxHealth";
import { SyncResultLine } from "./SyncResultLine";
import { SyncState } from "./SyncState";
import type { Sync } from "./useSync";
import { others, type View } from "./views";
import styles from "./app.module.css";

const SyncBar = lazy(() => import("./SyncBar"));

type Props = {
  me: Me;
  /** Null over all of them. */
  company: CompanySummary | null;
  offline: boolean;
  sync: Sync;
  onCompany: (next: Chosen) => void;
  onView: (view: View) => void;
};

/** A band in the colour of the company that is meant; over several, in all of theirs. */
function bandOf(companies: CompanySummary[]): string {
  const part = 100 / companies.length;
  const stops = companies.map(({ color }, at) => `${color} ${at * part}% ${(at + 1) * part}%`);
  return `linear-gradient(to right, ${stops.join(", ")}) 1`;
}

export function Header({ me, company, offline, sync, onCompany, onView }: Props) {
  const { t } = useText();
  const [detailed, setDetailed] = useState(false);
  const mailboxes = useQuery("sync", api.mailboxes).data;
  return (
    <header className={styles.header} style={{ borderImage: bandOf(company ? [company] : me.companies) }}>
      <div className={styles.headerRow}>
        <CompanySwitch companies={me.companies} company={company} onCompany={onCompany} />
        <SyncState
          me={me}
          mailboxes={mailboxes}
          offline={offline}
          sync={sync}
          open={detailed}
          onOpen={setDetailed}
        />
        <Menu positioning={{ position: "below", align: "end" }}>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={t.shell.menu} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {others.map((view) => (
                <Fragment key={view}>
                  {view === "plans" && <MenuDivider />}
                  <MenuItem
                    onClick={() => {
                      onView(view);
                    }}
                  >
                    {t.shell[view]}
                  </MenuItem>
                </Fragment>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      <SyncResultLine sync={sync} />
      {mailboxes && troubledOf(mailboxes).length > 0 && (
        <Suspense>
          <SyncBar
            mailboxes={mailboxes}
            sync={sync}
            onDetails={() => {
              setDetailed(true);
            }}
            onSettings={
              company
                ? () => {
                    onView("settings");
                  }
                : null
            }
          />
        </Suspense>
      )}
    </header>
  );
}
