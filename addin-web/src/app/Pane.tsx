import { KeyRegular } from "@fluentui/react-icons/svg/key";
import { useCallback, useSyncExternalStore } from "react";
import { api, useQuery, type Me } from "../api";
import { TextProvider, useText, type Lang } from "../i18n";
import type { OfficeHost } from "../office";
import { EmptyState, keepFor, Loaded, Skeleton, Theme } from "../ui";
import { CompanyFrame } from "./CompanyFrame";
import { follow, nowOf } from "./clock";
import styles from "./app.module.css";

const meFollowed = async () => {
  const me = await api.me();
  follow(me);
  keepFor(me.user.id);
  return me;
};

export function Pane({ host, lang }: { host: OfficeHost; lang: Lang }) {
  const query = useQuery<Me>("me", meFollowed);
  const { data, problem } = query;
  const now = useCallback(() => nowOf(data), [data]);
  const look = useSyncExternalStore(host.onLookChanged, host.look);
  return (
    <Theme look={look}>
      <TextProvider lang={lang} now={now}>
        <div className={styles.pane}>
          {problem?.code === "signInRequired" ? (
            <main>
              <SignIn />
            </main>
          ) : (
            /* Once we know who she is, being offline is told by the header and by each view. */
            <Loaded query={data ? { ...query, problem: null } : query} skeleton={<Skeleton rows={8} />}>
              {(me) => <CompanyFrame me={me} offline={problem !== null} host={host} />}
            </Loaded>
          )}
        </div>
      </TextProvider>
    </Theme>
  );
}

/** Says what will be here; it does not pretend to sign anyone in. */
function SignIn() {
  const { t } = useText();
  return (
    <EmptyState icon={<KeyRegular fontSize={24} />} title={t.signIn.title} text={t.signIn.text}>
      <p>{t.signIn.next}</p>
    </EmptyState>
  );
}
