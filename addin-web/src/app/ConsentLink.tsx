import { Button, Input } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { clientSettings, tenantOf } from "../auth";
import { adminConsentUrl } from "../auth/adminConsent";
import { useText } from "../i18n";
import { signInTexts } from "../i18n/signInTexts";
import { Announce } from "../ui";
import styles from "./signIn.module.css";

/** The address at which an administrator consents for everybody, ready to be sent to her. */
export function ConsentLink() {
  const own = signInTexts(useText().lang);
  const link = useConsentUrl();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // Outlook's frame may forbid it: the address stands there, selectable.
    }
  };
  // The desk has no tenant, and nobody to ask.
  if (!link) return null;
  return (
    <div className={styles.link}>
      <Input
        size="small"
        readOnly
        value={link}
        aria-label={own.link}
        onFocus={({ target }) => {
          target.select();
        }}
      />
      <Button size="small" onClick={() => void copy()}>
        {copied ? own.copied : own.copy}
      </Button>
      <Announce>{copied ? own.copied : ""}</Announce>
    </div>
  );
}

function useConsentUrl() {
  const [url, setUrl] = useState("");
  useEffect(() => {
    let shown = true;
    const found = async () => {
      const tenant = tenantOf(await clientSettings());
      if (shown && tenant) setUrl(adminConsentUrl(tenant));
    };
    // Known since the page has asked for a token.
    void found();
    return () => {
      shown = false;
    };
  }, []);
  return url;
}
