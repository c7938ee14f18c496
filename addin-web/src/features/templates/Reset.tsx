import { Button } from "@fluentui/react-components";
import { ArrowResetRegular } from "@fluentui/react-icons/svg/arrow-reset";
import { useState } from "react";
import { api, invalidate, remember, useAction, type Template } from "../../api";
import { useText } from "../../i18n";
import { ProblemNotice } from "../../ui";
import ConfirmDialog from "../../ui/ConfirmDialog";

type Props = { companyId: number; template: Template; onReset: (original: Template) => void };

/** Back to the product's own text, which is a version like any other: this can be taken back. */
export function Reset({ companyId, template, onReset }: Props) {
  const { t } = useText();
  const { code, language } = template;
  const [asking, setAsking] = useState(false);
  const { run, busy, problem } = useAction(async () => {
    await api.resetTemplate(companyId, code, language);
    const list = await api.templates(companyId);
    remember(`templates/${companyId}`, list);
    invalidate(`versions/${companyId}/${code}/${language}`);
    setAsking(false);
    const original = list.templates.find((one) => one.code === code && one.language === language);
    if (original) onReset(original);
  });
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowResetRegular />}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t.templates.reset}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t.templates.resetTitle}
          confirm={t.templates.reset}
          busy={busy}
          onConfirm={() => void run()}
          onCancel={() => {
            setAsking(false);
          }}
        >
          {problem ? <ProblemNotice problem={problem} /> : t.templates.resetText}
        </ConfirmDialog>
      )}
    </>
  );
}
