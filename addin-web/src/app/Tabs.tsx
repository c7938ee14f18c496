import { Tab, TabList } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useText } from "../i18n";
import { tabs, type Tab as TabName, type View } from "./views";
import styles from "./app.module.css";

type Props = {
  /** Null while something else stands in the place of the view. */
  view: View | null;
  counts: Partial<Record<TabName, number | undefined>>;
  onView: (view: View) => void;
};

export function Tabs({ view, counts, onView }: Props) {
  const { t } = useText();
  const nav = useRef<HTMLElement>(null);
  // Where they are wider than the pane, the chosen one stays in sight; what is counted arrives later and moves it.
  const widths = tabs.map((tab) => counts[tab] ?? 0).join();
  useEffect(() => {
    const chosen = nav.current?.querySelector("[aria-selected=true]");
    chosen?.scrollIntoView?.({ inline: "nearest", block: "nearest" });
  }, [view, widths]);
  return (
    <nav ref={nav} className={styles.nav}>
      <TabList
        className={styles.tabs ?? ""}
        size="small"
        selectedValue={view}
        aria-label={t.shell.views}
        onTabSelect={(_, data) => {
          onView(data.value as View);
        }}
      >
        {tabs.map((tab) => (
          <Tab key={tab} value={tab} className={styles.tab ?? ""}>
            {t.shell[tab]}
            <Count value={counts[tab] ?? 0} />
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}

/** Beyond a thousand the tab only needs to say "many": the view tells the number. */
function Count({ value }: { value: number }) {
  const { count } = useText();
  if (value === 0) return null;
  return <span className={styles.count}> {value > 999 ? "999+" : count(value)}</span>;
}
