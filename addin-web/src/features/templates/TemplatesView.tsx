import { useState } from "react";
import { api, useQuery } from "../../api";
import { useText, type Lang } from "../../i18n";
import { EmptyState, Loaded, useLeave } from "../../ui";
import { TemplateEditor } from "./TemplateEditor";
import { TemplateRows } from "./TemplateRows";

type Props = { companyId: number; canManage: boolean };

/** The texts, or the editor of one. */
export function TemplatesView({ companyId, canManage }: Props) {
  const { t, lang } = useText();
  const [language, setLanguage] = useState<Lang>(lang);
  const [code, setCode] = useState<string | null>(null);
  const leave = useLeave();
  const query = useQuery(`templates/${companyId}`, () => api.templates(companyId));
  return (
    <Loaded query={query}>
      {({ templates, variables }) => {
        if (code === null)
          return (
            <TemplateRows
              templates={templates}
              variables={variables}
              language={language}
              onLanguage={setLanguage}
              onTemplate={(template) => {
                setCode(template.code);
              }}
            />
          );
        const template = templates.find((one) => one.code === code && one.language === language);
        if (!template) return <EmptyState icon="–" title={t.templates.gone} />;
        return (
          <TemplateEditor
            companyId={companyId}
            template={template}
            variables={variables}
            canManage={canManage}
            onBack={() => {
              leave(() => {
                setCode(null);
              });
            }}
          />
        );
      }}
    </Loaded>
  );
}
