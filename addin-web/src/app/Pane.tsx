import { lazy, Suspense, useCallback, useSyncExternalStore } from "react";
import { api, useQuery, type Me } from "../api";
import { onSignIn, signInTrouble } from "../auth";
import { TextProvider, type Lang } from "../i18n";
import type { OfficeHost } from "../office";
import { keepFor, Loaded, Skeleton, Theme } from "../ui";
import { CompanyFrame } from "./CompanyFrame";
import { follow, nowOf } from "./clock";
import styles from "./app.module.css";

// Whoever Outlook has signed in already needs neither.
const SignIn = lazy(() => import("./SignIn").then(({ SignIn: view }) => ({ default: view })));
const SignInBar = lazy(() => import("./SignIn").then(({ SignInBar: view }) => ({ default: view })));

const meFollowed = async () => {
  const me = await api.me();
  follow(me);
  keepFor(me.user.id);
  return me;
};

export function Pane({ host, lang }: { host: OfficeHost; lang: Lang }) {
  const query = useQuery<Me>("me", meFollowed);
  const { data, problem } = query;
  const trouble = useSyncExternalStore(onSignIn, signInTrouble);
  const now = useCallback(() => nowOf(data), [data]);
  const look = useSyncExternalStore(host.onLookChanged, host.look);
  return (
    <Theme look={look}>
      <TextProvider lang={lang} now={now}>
        <div className={styles.pane}>
          {data && trouble && (
            <Suspense>
              <SignInBar />
            </Suspense>
          )}
          {!data && problem?.code === "signInRequired" ? (
            <Suspense fallback={<Skeleton rows={8} />}>
              <main>
                <SignIn />
              </main>
            </Suspense>
          ) : (
            /* Once we know who she is, being offline is told by the header and by each view, and a session
               that has ended above them: what she was typing stays. */
            <Loaded query={data ? { ...query, problem: null } : query} skeleton={<Skeleton rows={8} />}>
              {(me) => (
                <CompanyFrame
                  me={me}
                  offline={problem !== null && problem.code !== "signInRequired"}
                  host={host}
                />
              )}
            </Loaded>
          )}
        </div>
      </TextProvider>
    </Theme>
  );
}
