import { Button } from "@fluentui/react-components";
import { KeyRegular } from "@fluentui/react-icons/svg/key";
import { useText } from "../i18n";
import { Announce, EmptyState } from "../ui";
import { ConsentLink } from "./ConsentLink";
import { useSignIn } from "./useSignIn";
import styles from "./signIn.module.css";

/** Nobody is known yet: what happened, and the way on. */
export function SignIn() {
  const { t } = useText();
  const { trouble, busy, run } = useSignIn();
  const kind = trouble?.trouble ?? "required";
  const words = t.signIn.troubles[kind];
  return (
    <EmptyState icon={<KeyRegular fontSize={24} />} title={words.title} text={words.text}>
      {kind === "consent" && <ConsentLink />}
      <Button appearance="primary" disabled={busy} onClick={() => void run()}>
        {busy ? t.signIn.busy : kind === "required" ? t.signIn.button : t.signIn.again}
      </Button>
      <Reference kind={kind} code={trouble?.reference ?? null} />
      <Announce>{busy ? t.signIn.busy : words.title}</Announce>
    </EmptyState>
  );
}

/** The session has ended in the middle of the work: said above it, so that nothing typed goes away. */
export function SignInBar() {
  const { t } = useText();
  const { trouble, busy, run } = useSignIn();
  if (!trouble || trouble.trouble === "offline") return null;
  const kind = trouble.trouble;
  const expired = kind === "required";
  return (
    <div className={styles.bar} role="alert">
      <KeyRegular fontSize={16} aria-hidden />
      <div className={styles.words}>
        {expired ? t.signIn.expired : <strong>{t.signIn.troubles[kind].title}</strong>}
        {!expired && <p>{t.signIn.troubles[kind].text}</p>}
        {kind === "consent" && <ConsentLink />}
        <Reference kind={kind} code={trouble.reference} />
        <div>
          <Button size="small" disabled={busy} onClick={() => void run()}>
            {busy ? t.signIn.busy : expired ? t.signIn.button : t.signIn.again}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Only where somebody can look it up. */
function Reference({ kind, code }: { kind: string; code: string | null }) {
  const { t } = useText();
  const useful = ["consent", "notAllowed", "registration", "unavailable"].includes(kind);
  return useful && code ? <p className={styles.reference}>{t.signIn.reference(code)}</p> : null;
}
