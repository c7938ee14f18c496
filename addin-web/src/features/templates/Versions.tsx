import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { api, useQuery, type Template, type TemplateVersion } from "../../api";
import { useText } from "../../i18n";
import { Loaded } from "../../ui";
import styles from "./editor.module.css";

type Props = {
  companyId: number;
  template: Template;
  canManage: boolean;
  onTake: (version: TemplateVersion) => void;
};

/** Who changed the text and when; nothing is ever lost. */
export function Versions({ companyId, template, canManage, onTake }: Props) {
  const { t } = useText();
  const { code, language } = template;
  const query = useQuery(`versions/${companyId}/${code}/${language}`, () =>
    api.templateVersions(companyId, code, language),
  );
  return (
    <Loaded query={query}>
      {(versions) =>
        versions.length === 0 ? (
          <p className={styles.none}>{t.templates.noVersions}</p>
        ) : (
          <ul className={styles.versions}>
            {versions.map((version, index) => (
              <li key={version.id}>
                <Version
                  version={version}
                  isCurrent={index === 0}
                  language={language}
                  onTake={canManage ? onTake : null}
                />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

type VersionProps = {
  version: TemplateVersion;
  isCurrent: boolean;
  language: string;
  onTake: ((version: TemplateVersion) => void) | null;
};

function Version({ version, isCurrent, language, onTake }: VersionProps) {
  const { t, dateTime } = useText();
  const [open, setOpen] = useState(false);
  const { body, subject, by, at } = version;
  return (
    <>
      <div className={styles.versionHead}>
        <span>{t.templates.versionBy(by, dateTime(at))}</span>
        {isCurrent && <span className={styles.hint}>{t.templates.versionCurrent}</span>}
      </div>
      {body === null ? (
        <span className={styles.hint}>{t.templates.versionOriginal}</span>
      ) : (
        <div className={styles.versionActions}>
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={open}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {open ? t.templates.hideVersion : t.templates.showVersion}
          </Button>
          {onTake && !isCurrent && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                onTake(version);
              }}
            >
              {t.templates.takeBack}
            </Button>
          )}
        </div>
      )}
      {open && body !== null && (
        <div className={styles.oldText} lang={language}>
          <strong>{subject}</strong>
          {body}
        </div>
      )}
    </>
  );
}
