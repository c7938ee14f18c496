import { useEffect, useState, useSyncExternalStore } from "react";
import { invalidate } from "../api";
import { onSignIn, signIn, signInTrouble } from "../auth";

/** Why there is no token, and the button's deed. Once there is one, whatever could not be asked is asked again. */
export function useSignIn() {
  const trouble = useSyncExternalStore(onSignIn, signInTrouble);
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      await signIn();
      invalidate();
    } catch {
      // Said by trouble, or by the query that is asked next.
    } finally {
      setBusy(false);
    }
  };
  useBackOnline(trouble?.trouble === "offline");
  return { trouble, busy, run };
}

/** The network is back: no button is needed. */
function useBackOnline(waiting: boolean) {
  useEffect(() => {
    if (!waiting) return undefined;
    const again = () => {
      invalidate();
    };
    window.addEventListener("online", again);
    return () => {
      window.removeEventListener("online", again);
    };
  }, [waiting]);
}
