import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { DocumentPdfRegular } from "@fluentui/react-icons/svg/document-pdf";
import { useEffect, useState, type ReactElement } from "react";
import { api, useAction, type Download } from "../api";
import { useText } from "../i18n";
import { ProblemNotice } from "../ui";
import styles from "./actions.module.css";

type Props = {
  path: string;
  label: string;
  /** Which one, where several stand one below the other. */
  spoken?: string;
  icon?: ReactElement;
  primary?: boolean;
};

/** Fetched with the bearer token when it is asked for, then shown here and offered as a file. */
export function DocumentButton({ path, label, spoken, icon = <DocumentPdfRegular />, primary }: Props) {
  const { t } = useText();
  const [shown, setShown] = useState<Download | null>(null);
  const { run, busy, problem } = useAction(async () => {
    setShown(await api.download(path));
  });
  return (
    <>
      <Button
        size="small"
        appearance={primary ? "primary" : "secondary"}
        icon={icon}
        {...(spoken ? { "aria-label": spoken } : {})}
        aria-expanded={shown !== null}
        disabledFocusable={busy}
        onClick={() => {
          if (shown) setShown(null);
          else void run();
        }}
      >
        {busy ? t.actions.document : shown ? t.actions.hidePreview : label}
      </Button>
      {problem && (
        <div className={styles.shown}>
          <ProblemNotice problem={problem} />
        </div>
      )}
      {shown && <DocumentView key={path} file={shown} />}
    </>
  );
}

/** The browser's own viewer in a frame; the blob's address is given back when the frame goes. */
export function DocumentView({ file }: { file: Download }) {
  const { t } = useText();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file.blob);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [file]);
  if (!url) return null;
  return (
    <div className={styles.shown}>
      <Button as="a" size="small" icon={<ArrowDownloadRegular />} href={url} download={file.name}>
        {t.actions.downloadAs(file.name)}
      </Button>
      <iframe className={styles.paper} src={url} title={t.actions.preview(file.name)} />
    </div>
  );
}
