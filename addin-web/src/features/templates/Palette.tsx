import { Button, Input, Popover, PopoverSurface, PopoverTrigger } from "@fluentui/react-components";
import { BracesVariableRegular } from "@fluentui/react-icons/svg/braces-variable";
import { useState } from "react";
import type { TemplateVariable } from "../../api";
import { useText } from "../../i18n";
import { matching } from "./search";
import styles from "./palette.module.css";

type Props = { variables: TemplateVariable[]; onPick: (variable: TemplateVariable) => void };
const kinds = ["value", "condition", "block", "list"] as const;

/** Everything a text may say of a case, each with its meaning and an example. */
export function Palette({ variables, onPick }: Props) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      positioning="below-start"
      trapFocus
      onOpenChange={(_, data) => {
        setOpen(data.open);
      }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" icon={<BracesVariableRegular />}>
          {t.templates.insert}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface ?? ""} aria-label={t.templates.insertTitle}>
        <Choices
          variables={variables}
          onPick={(variable) => {
            setOpen(false);
            onPick(variable);
          }}
        />
      </PopoverSurface>
    </Popover>
  );
}

function Choices({ variables, onPick }: Props) {
  const { t } = useText();
  const [asked, setAsked] = useState("");
  const found = matching(variables, asked);
  return (
    <>
      <Input
        size="small"
        value={asked}
        aria-label={t.templates.search}
        placeholder={t.templates.search}
        onChange={(_, data) => {
          setAsked(data.value);
        }}
      />
      <div className={styles.list}>
        {found.length === 0 && <p className={styles.hint}>{t.templates.noVariable(asked)}</p>}
        {kinds.map((kind) => {
          const some = found.filter((variable) => variable.kind === kind);
          return (
            some.length > 0 && (
              <section key={kind}>
                <h3>{t.templates.kinds[kind]}</h3>
                <p className={styles.hint}>{t.templates.kindHints[kind]}</p>
                <ul>
                  {some.map((variable) => (
                    <li key={`${variable.list}/${variable.name}`}>
                      <Choice variable={variable} onPick={onPick} />
                    </li>
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </div>
    </>
  );
}

function Choice({ variable, onPick }: { variable: TemplateVariable; onPick: Props["onPick"] }) {
  const { t } = useText();
  const { name, kind, meaning, example, list } = variable;
  return (
    <button
      type="button"
      className={styles.choice}
      onClick={() => {
        onPick(variable);
      }}
    >
      <span className={styles.meaning}>{meaning}</span>
      <span className={styles.hint}>
        <span className={styles.tag}>{name}</span>
        {list && ` · ${t.templates.inList(list)}`}
        {kind === "value" && example && ` · ${t.templates.example(example)}`}
      </span>
    </button>
  );
}
