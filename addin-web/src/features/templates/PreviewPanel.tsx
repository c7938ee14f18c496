import { Button } from "@fluentui/react-components";
import { WeatherMoonRegular } from "@fluentui/react-icons/svg/weather-moon";
import { WeatherSunnyRegular } from "@fluentui/react-icons/svg/weather-sunny";
import { useState } from "react";
import { useText } from "../../i18n";
import { ProblemNotice, Skeleton } from "../../ui";
import { CustomerChoice, type Chosen } from "./CustomerChoice";
import { pageOf } from "./previewPage";
import type { usePreview } from "./usePreview";
import styles from "./preview.module.css";

type Props = {
  companyId: number;
  language: string;
  state: ReturnType<typeof usePreview>;
  customer: Chosen | null;
  onCustomer: (customer: Chosen | null) => void;
};

const startsDark = () => document.documentElement.dataset.theme === "dark";

/** The message as that customer would receive it, on light or dark paper. */
export function PreviewPanel({ companyId, language, state, customer, onCustomer }: Props) {
  const { t } = useText();
  const [dark, setDark] = useState(startsDark);
  const { preview, problem, busy, retry } = state;
  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <CustomerChoice
          companyId={companyId}
          chosen={customer}
          fallback={preview?.customerName ?? t.templates.previewDefault}
          onChosen={onCustomer}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={dark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
          aria-label={dark ? t.templates.previewLight : t.templates.previewDark}
          title={dark ? t.templates.previewLight : t.templates.previewDark}
          onClick={() => {
            setDark(!dark);
          }}
        />
      </div>
      <p className="visually-hidden" role="status">
        {busy ? t.templates.previewing : ""}
      </p>
      {problem &&
        (problem.code === "template.noCustomer" ? (
          <p className={styles.note}>{t.templates.previewNoCustomer}</p>
        ) : (
          <ProblemNotice problem={problem} onRetry={retry} stale={preview !== null} />
        ))}
      {!preview && !problem && <Skeleton rows={4} />}
      {preview && preview.html === null && <p className={styles.note}>{t.templates.previewBlocked}</p>}
      {preview && preview.html !== null && (
        <div className={styles.message} data-dark={dark || undefined} aria-busy={busy}>
          <p className={styles.subject} lang={language}>
            <span className="visually-hidden">{t.templates.subject} : </span>
            {preview.subject}
          </p>
          <iframe
            className={styles.frame}
            title={t.templates.previewTitle(preview.customerName ?? "")}
            sandbox=""
            srcDoc={pageOf(preview.html, language, dark)}
          />
        </div>
      )}
    </div>
  );
}
