import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import type { ItemContext } from "../api";
import type { Situation } from "../features/context";
import { useText, type Texts } from "../i18n";
import type { CurrentItem } from "../office";
import { Announce } from "../ui";
import styles from "./app.module.css";

type Props = {
  context: ItemContext | null;
  situation: Situation | null;
  several: CurrentItem[] | null;
  failed: boolean;
  shown: boolean;
  onShown: (shown: boolean) => void;
};

/** One line: what the message in Outlook is. It opens and closes what there is to do about it. */
export function MessageStrip({ context, situation, several, failed, shown, onShown }: Props) {
  const { t } = useText();
  const { kind, name } = wordsOf(t, context, situation, several, failed);
  const Chevron = shown ? ChevronUpRegular : ChevronDownRegular;
  const action = situation === "unknown" && !shown ? t.context.attach.short : null;
  return (
    <>
      {/* Beside the button: a live region inside would hide its words from the button's own name. */}
      <Announce>{name ? `${kind} · ${name}` : kind}</Announce>
      <button
        type="button"
        className={styles.strip}
        aria-expanded={shown}
        data-wraps={situation === "unknown" || undefined}
        data-alert={situation === "otherCompany" || undefined}
        onClick={() => {
          onShown(!shown);
        }}
      >
        <MailRegular fontSize={16} aria-hidden />
        <span className={styles.stripWords}>
          <span className={name ? styles.stripKind : undefined}>{kind}</span>
          {name && (
            <>
              <span className={styles.stripKind}> · </span>
              <strong>{name}</strong>
            </>
          )}
        </span>
        {action && <span className={styles.stripAction}>{action}</span>}
        <Chevron fontSize={16} aria-label={shown ? t.context.hide : t.context.show} />
      </button>
    </>
  );
}

type Said = { kind: string; name?: string | null };

function wordsOf(
  { context: words }: Texts,
  context: ItemContext | null,
  situation: Situation | null,
  several: CurrentItem[] | null,
  failed: boolean,
): Said {
  const { strip } = words;
  if (several) return { kind: several.length > 0 ? strip.several(several.length) : strip.severalUnknown };
  if (!situation) return { kind: failed ? words.failed : words.looking };
  if (situation === "otherCompany") return { kind: strip.otherCompany, name: context?.companyName ?? null };
  if (situation === "ambiguous") return { kind: strip.ambiguous };
  return { kind: strip[situation], name: context?.customerName ?? null };
}
