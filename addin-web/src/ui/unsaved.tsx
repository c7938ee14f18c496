import { createContext, lazy, Suspense, use, useCallback, useEffect, useId, useMemo, useRef } from "react";
import { useState, type ReactNode } from "react";
import { useText } from "../i18n";

// The dialogue is a rare guest: it is fetched when the first change is made.
const loadDialog = () => import("./ConfirmDialog");
const ConfirmDialog = lazy(loadDialog);

type Guard = { mark: (who: string, unsaved: boolean) => void; leave: (then: () => void) => void };

const GuardContext = createContext<Guard>({
  mark: () => undefined,
  leave: (then) => {
    then();
  },
});

/** Asks before unsaved changes are left behind, wherever the way out begins: tab, menu, company, back, window. */
export function UnsavedGuard({ children }: { children: ReactNode }) {
  const { t } = useText();
  const unsaved = useRef(new Set<string>());
  const [pending, setPending] = useState<(() => void) | null>(null);
  const mark = useCallback((who: string, value: boolean) => {
    if (value) {
      unsaved.current.add(who);
      void loadDialog();
    } else unsaved.current.delete(who);
  }, []);
  const leave = useCallback((then: () => void) => {
    if (unsaved.current.size > 0) setPending(() => then);
    else then();
  }, []);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved.current.size > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
    };
  }, []);
  const guard = useMemo(() => ({ mark, leave }), [mark, leave]);
  return (
    <GuardContext value={guard}>
      {children}
      {pending && (
        <Suspense>
          <ConfirmDialog
            title={t.leave.title}
            confirm={t.leave.go}
            cancel={t.leave.stay}
            loses
            onCancel={() => {
              setPending(null);
            }}
            onConfirm={() => {
              unsaved.current.clear();
              setPending(null);
              pending();
            }}
          >
            {t.leave.text}
          </ConfirmDialog>
        </Suspense>
      )}
    </GuardContext>
  );
}

/** While true, leaving asks first. */
export function useUnsaved(unsaved: boolean) {
  const { mark } = use(GuardContext);
  const who = useId();
  useEffect(() => {
    mark(who, unsaved);
    return () => {
      mark(who, false);
    };
  }, [mark, who, unsaved]);
}

/** Runs what leaves the view, after asking when something is unsaved. */
export const useLeave = () => use(GuardContext).leave;
