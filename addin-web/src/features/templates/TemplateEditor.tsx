import { Tab, TabList } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Template, TemplateFault, TemplateVariable } from "../../api";
import { useText } from "../../i18n";
import { SubHeader, useKept, useUnsaved } from "../../ui";
import type { Chosen } from "./CustomerChoice";
import { Faults } from "./Faults";
import { insertionOf, startOfLine } from "./insert";
import { Palette } from "./Palette";
import { PreviewPanel } from "./PreviewPanel";
import { Reset } from "./Reset";
import { SaveBar } from "./SaveBar";
import { TaggedText } from "./TaggedText";
import { usePreview } from "./usePreview";
import { Versions } from "./Versions";
import { writeInto } from "./writeInto";
import styles from "./editor.module.css";

type Props = {
  companyId: number;
  template: Template;
  variables: TemplateVariable[];
  canManage: boolean;
  onBack: () => void;
};
type Part = "text" | "preview" | "versions";
const parts: Part[] = ["text", "preview", "versions"];

/** One text: what is written, what becomes of it, and what it was before. */
export function TemplateEditor({ companyId, template, variables, canManage, onBack }: Props) {
  const { t, date } = useText();
  const { code, language } = template;
  const [text, setText] = useState({ subject: template.subject, body: template.body });
  const [part, setPart] = useState<Part>("text");
  const [said, setSaid] = useState("");
  const [customer, setCustomer] = useState<Chosen | null>(null);
  const changed = text.subject !== template.subject || text.body !== template.body;
  useUnsaved(changed);
  const kept = useKept({
    place: `${companyId}/template/${code}/${language}`,
    value: text,
    isChanged: changed,
    restore: setText,
  });
  const preview = usePreview(companyId, { code, language, ...text, customerId: customer?.id ?? null });
  const faults = preview.preview?.faults ?? [];

  const subject = useRef<HTMLTextAreaElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const last = useRef<"subject" | "body">("body");
  const fieldOf = (name: "subject" | "body") => (name === "subject" ? subject.current : body.current);
  const set = (change: Partial<typeof text>) => {
    setText((now) => ({ ...now, ...change }));
    setSaid("");
  };
  const insert = (variable: TemplateVariable) => {
    const name = last.current;
    const field = fieldOf(name);
    if (!field) return;
    const { value, selectionStart, selectionEnd } = field;
    const hint = t.templates.conditionText;
    writeInto(field, insertionOf(variable, variables, value, selectionStart, selectionEnd, hint));
    set({ [name]: field.value });
  };
  const goTo = (fault: TemplateFault) => {
    setPart("text");
    const field = fieldOf(fault.part);
    const at = startOfLine(text[fault.part], fault.line);
    const end = text[fault.part].indexOf("\n", at);
    field?.focus();
    field?.setSelectionRange(at, end < 0 ? text[fault.part].length : end);
  };

  return (
    <div className={styles.view}>
      <SubHeader back={t.templates.title} onBack={onBack} title={template.name}>
        <p>
          {t.templates.languages[language === "en" ? "en" : "fr"]} ·{" "}
          {template.isOriginal || !template.at
            ? t.templates.original
            : t.templates.modifiedBy(template.by ?? "", date(template.at))}
        </p>
      </SubHeader>
      {kept.offer}
      <TabList
        size="small"
        className={styles.parts ?? ""}
        aria-label={t.templates.part}
        selectedValue={part}
        onTabSelect={(_, data) => {
          setPart(data.value as Part);
        }}
      >
        {parts.map((one) => (
          <Tab key={one} value={one}>
            {t.templates[one]}
          </Tab>
        ))}
      </TabList>
      <div className={styles.split} data-part={part}>
        <div className={styles.textPart}>
          {canManage ? (
            <div className={styles.tools}>
              <Palette variables={variables} onPick={insert} />
              {!template.isOriginal && (
                <Reset
                  companyId={companyId}
                  template={template}
                  onReset={(original) => {
                    setText({ subject: original.subject, body: original.body });
                    setSaid(t.templates.resetDone);
                  }}
                />
              )}
            </div>
          ) : (
            <p className={styles.none}>{t.rules.notAllowed}</p>
          )}
          <div className={styles.fields}>
            {(["subject", "body"] as const).map((name) => (
              <TaggedText
                key={name}
                field={name === "subject" ? subject : body}
                label={t.templates[name]}
                value={text[name]}
                lang={language}
                disabled={!canManage}
                faults={faults.filter((fault) => fault.part === name)}
                onFocus={() => {
                  last.current = name;
                }}
                onValue={(value) => {
                  set({ [name]: value });
                }}
              />
            ))}
            <p className={styles.hint}>{t.templates.bold}</p>
          </div>
          <Faults faults={faults} onGo={goTo} />
        </div>
        <div className={styles.previewPart}>
          <PreviewPanel
            companyId={companyId}
            language={language}
            state={preview}
            customer={customer}
            onCustomer={setCustomer}
          />
        </div>
        <div className={styles.versionsPart}>
          {part === "versions" && (
            <Versions
              companyId={companyId}
              template={template}
              canManage={canManage}
              onTake={(version) => {
                set({ subject: version.subject ?? "", body: version.body ?? "" });
                setSaid(t.templates.takenBack);
                setPart("text");
              }}
            />
          )}
        </div>
      </div>
      {canManage && (
        <SaveBar
          companyId={companyId}
          template={template}
          text={text}
          changed={changed}
          blocked={faults.some(({ isWarning }) => !isWarning)}
          said={said}
          onText={setText}
          onSaid={(sentence) => {
            kept.done();
            setSaid(sentence);
          }}
        />
      )}
    </div>
  );
}
