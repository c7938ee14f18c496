import { Button } from "@fluentui/react-components";
import { api, invalidate, remember, useAction, type Template } from "../../api";
import { useText } from "../../i18n";
import { ProblemNotice } from "../../ui";
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
  const save = useAction(async () => {
    const { template: saved } = await api.saveTemplate(companyId, { code, language, ...text });
    const list = await api.templates(companyId);
    remember(`templates/${companyId}`, list);
    invalidate(`versions/${companyId}/${code}/${language}`);
    onText({ subject: saved.subject, body: saved.body });
    onSaid(t.templates.saved);
  });
  const { problem } = save;
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <div className={styles.bar}>
        <Button
          appearance="primary"
          disabled={!changed || blocked}
          disabledFocusable={save.busy}
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
        <span className={styles.state} role="status">
          {said || (changed ? t.templates.unsaved : "")}
        </span>
      </div>
    </>
  );
}
