import { createContext, lazy, Suspense, use, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useText } from "../i18n";

// The dialogue is a rare guest: it is fetched when the first change is made.
const loadDialog = () => import("./ConfirmDialog");
const ConfirmDialog = lazy(loadDialog);

type Guard = { mark: (unsaved: boolean) => void; leave: (then: () => void) => void };

const GuardContext = createContext<Guard>({
  mark: () => undefined,
  leave: (then) => {
    then();
  },
});

/** Asks before unsaved changes are left behind, wherever the way out begins: tab, menu, company, back, window. */
export function UnsavedGuard({ children }: { children: ReactNode }) {
  const { t } = useText();
  const unsaved = useRef(false);
  const [pending, setPending] = useState<(() => void) | null>(null);
  const mark = useCallback((value: boolean) => {
    unsaved.current = value;
    if (value) void loadDialog();
  }, []);
  const leave = useCallback((then: () => void) => {
    if (unsaved.current) setPending(() => then);
    else then();
  }, []);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved.current) event.preventDefault();
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
              unsaved.current = false;
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
  useEffect(() => {
    mark(unsaved);
    return () => {
      mark(false);
    };
  }, [mark, unsaved]);
}

/** Runs what leaves the view, after asking when something is unsaved. */
export const useLeave = () => use(GuardContext).leave;
