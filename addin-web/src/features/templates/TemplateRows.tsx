import { Radio, RadioGroup } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { Template, TemplateVariable } from "../../api";
import { useText, type Lang } from "../../i18n";
import { gistOf, groupsOf, shortName } from "./groups";
import styles from "./templates.module.css";

type Props = {
  templates: Template[];
  variables: TemplateVariable[];
  language: Lang;
  onLanguage: (language: Lang) => void;
  onTemplate: (template: Template) => void;
};

export function TemplateRows({ templates, variables, language, onLanguage, onTemplate }: Props) {
  const { t } = useText();
  return (
    <div className={styles.view}>
      <header className={styles.headline}>
        <h1>{t.templates.title}</h1>
        <p>{t.templates.lead}</p>
      </header>
      <RadioGroup
        layout="horizontal"
        className={styles.languages ?? ""}
        aria-label={t.templates.language}
        value={language}
        onChange={(_, data) => {
          onLanguage(data.value as Lang);
        }}
      >
        <Radio value="fr" label={t.templates.languages.fr} />
        <Radio value="en" label={t.templates.languages.en} />
      </RadioGroup>
      {groupsOf(templates, language).map(({ key, texts }) => (
        <section key={key}>
          <h2 className={styles.section}>{t.templates.groups[key]}</h2>
          <ul>
            {texts.map((template) => (
              <li key={template.code}>
                <Row
                  template={template}
                  variables={variables}
                  name={key === "general" || key === "plan" ? template.name : shortName(template.name)}
                  onTemplate={onTemplate}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type RowProps = {
  template: Template;
  variables: TemplateVariable[];
  name: string;
  onTemplate: (template: Template) => void;
};

function Row({ template, variables, name, onTemplate }: RowProps) {
  const { t } = useText();
  return (
    <button
      type="button"
      className={styles.row}
      onClick={() => {
        onTemplate(template);
      }}
    >
      <span className={styles.name}>{name}</span>
      {template.isOriginal ? <span /> : <span className={styles.modified}>{t.templates.modified}</span>}
      <ChevronRightRegular fontSize={12} aria-hidden />
      <span className={styles.subject} lang={template.language}>
        {gistOf(template.subject, variables)}
      </span>
    </button>
  );
}
