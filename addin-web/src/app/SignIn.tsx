import { Button } from "@fluentui/react-components";
import { KeyRegular } from "@fluentui/react-icons/svg/key";
import { useText } from "../i18n";
import { signInTexts } from "../i18n/signInTexts";
import { Announce, EmptyState } from "../ui";
import { ConsentLink } from "./ConsentLink";
import { useSignIn } from "./useSignIn";
import styles from "./signIn.module.css";

/** Nobody is known yet: what happened, and the way on. */
export function SignIn() {
  const own = signInTexts(useText().lang);
  const { trouble, busy, run } = useSignIn();
  const kind = trouble?.trouble ?? "required";
  const words = own.troubles[kind];
  return (
    <EmptyState icon={<KeyRegular fontSize={24} />} title={words.title} text={words.text}>
      {kind === "consent" && <ConsentLink />}
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void run()}>
        {busy ? own.busy : kind === "required" ? own.button : own.again}
      </Button>
      <Reference kind={kind} code={trouble?.reference ?? null} />
      <Announce>{busy ? own.busy : words.title}</Announce>
    </EmptyState>
  );
}

/** The session has ended in the middle of the work: said above it, so that nothing typed goes away. */
export function SignInBar() {
  const { t, lang } = useText();
  const own = signInTexts(lang);
  const { trouble, busy, run } = useSignIn();
  if (!trouble || trouble.trouble === "offline") return null;
  const kind = trouble.trouble;
  const expired = kind === "required";
  return (
    <div className={styles.bar} role="alert">
      <KeyRegular fontSize={16} aria-hidden />
      <div className={styles.words}>
        {expired ? t.signIn.expired : <strong>{own.troubles[kind].title}</strong>}
        {!expired && <p>{own.troubles[kind].text}</p>}
        {kind === "consent" && <ConsentLink />}
        <Reference kind={kind} code={trouble.reference} />
        <div>
          <Button size="small" disabledFocusable={busy} onClick={() => void run()}>
            {busy ? own.busy : expired ? own.button : own.again}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Only where somebody can look it up. */
function Reference({ kind, code }: { kind: string; code: string | null }) {
  const own = signInTexts(useText().lang);
  const useful = ["consent", "notAllowed", "registration", "unavailable"].includes(kind);
  return useful && code ? <p className={styles.reference}>{own.reference(code)}</p> : null;
}
