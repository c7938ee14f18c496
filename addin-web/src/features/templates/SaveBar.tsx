import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { api, invalidate, remember, useAction, type Template, type TemplateList } from "../../api";
import { useText } from "../../i18n";
import { ProblemNotice } from "../../ui";
import ConfirmDialog from "../../ui/ConfirmDialog";
import styles from "./editor.module.css";

type Text = { subject: string; body: string };
type Props = {
  companyId: number;
  template: Template;
  text: Text;
  changed: boolean;
  blocked: boolean;
  said: string;
  onText: (text: Text) => void;
  onSaid: (sentence: string) => void;
};

export function SaveBar(props: Props) {
  const { companyId, template, text, changed, blocked, said, onText, onSaid } = props;
  const { t } = useText();
  const { code, language } = template;
  const [asking, setAsking] = useState(false);
  const listKey = `templates/${companyId}`;
  const forget = () => {
    invalidate(`versions/${companyId}/${code}/${language}`);
  };
  const save = useAction(async () => {
    const { template: saved } = await api.saveTemplate(companyId, { code, language, ...text });
    const list = await api.templates(companyId);
    remember(listKey, list);
    forget();
    onText({ subject: saved.subject, body: saved.body });
    onSaid(t.templates.saved);
  });
  const reset = useAction(async () => {
    await api.resetTemplate(companyId, code, language);
    const list: TemplateList = await api.templates(companyId);
    const original = list.templates.find((one) => one.code === code && one.language === language);
    remember(listKey, list);
    forget();
    if (original) onText({ subject: original.subject, body: original.body });
    setAsking(false);
    onSaid(t.templates.resetDone);
  });
  const problem = save.problem ?? reset.problem;
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <div className={styles.bar}>
        <Button
          appearance="primary"
          disabled={!changed || blocked || save.busy}
          onClick={() => void save.run()}
        >
          {t.templates.save}
        </Button>
        {changed && (
          <Button
            onClick={() => {
              onText({ subject: template.subject, body: template.body });
              onSaid("");
            }}
          >
            {t.common.cancel}
          </Button>
        )}
        {!template.isOriginal && !changed && (
          <Button
            appearance="subtle"
            onClick={() => {
              setAsking(true);
            }}
          >
            {t.templates.reset}
          </Button>
        )}
        <span className={styles.hint} role="status">
          {said || (changed ? t.templates.unsaved : "")}
        </span>
      </div>
      {asking && (
        <ConfirmDialog
          title={t.templates.resetTitle}
          confirm={t.templates.reset}
          busy={reset.busy}
          onConfirm={() => void reset.run()}
          onCancel={() => {
            setAsking(false);
          }}
        >
          {t.templates.resetText}
        </ConfirmDialog>
      )}
    </>
  );
}
