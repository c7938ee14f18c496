import { Button } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { api, invalidate, useAction, type Candidate, type CompanySummary } from "../../api";
import { useText } from "../../i18n";
import type { CurrentItem } from "../../office";
import { ProblemNotice, useRemembered } from "../../ui";
import { CustomerCard } from "./CustomerCard";
import styles from "./context.module.css";

type Props = {
  item: CurrentItem;
  candidates: Candidate[];
  company: CompanySummary | null;
  onCustomer: (customerId: number) => void;
  onCompany: (companyId: number) => void;
};

/** Several customers have the address: she says which is meant, nobody guesses. */
export function ChooseCandidate({ item, candidates, company, onCustomer, onCompany }: Props) {
  const { t } = useText();
  const words = t.context.ambiguous;
  const [chosen, setChosen] = useRemembered<number | null>("candidate", null);
  const { run, busy, problem } = useAction(async (candidate: Candidate) => {
    if (candidate.companyId !== company?.id) {
      onCompany(candidate.companyId);
      return;
    }
    await setAside(candidate, candidates, item.itemId);
    setChosen(candidate.customerId);
  });
  const own = candidates.find((one) => one.companyId === company?.id && one.customerId === chosen);
  if (own)
    return (
      <>
        <CustomerCard companyId={own.companyId} customerId={own.customerId} onCustomer={onCustomer} />
        <div className={styles.after}>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              setChosen(null);
            }}
          >
            {words.again}
          </Button>
        </div>
      </>
    );
  return (
    <section className={styles.card} aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className={styles.note}>{words.text(item.addresses[0] ?? null)}</p>
      {problem && <ProblemNotice problem={problem} />}
      <ul className={styles.choices}>
        {candidates.map((candidate) => (
          <li key={`${candidate.companyId}/${candidate.customerId}`}>
            <button
              type="button"
              className={styles.choice}
              disabled={busy}
              onClick={() => void run(candidate)}
            >
              <span className={styles.name}>
                <span className="visually-hidden">{words.choose("")}</span>
                {candidate.customerName}
              </span>{" "}
              {candidate.companyId !== company?.id && (
                <span className={styles.note}>{candidate.companyName}</span>
              )}
              <ChevronRightRegular fontSize={12} className={styles.onward} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A message already noted as a possible answer of each: of the others, in whichever company, it is set aside. */
async function setAside(chosen: Candidate, candidates: Candidate[], itemId: string | null) {
  const companies = [...new Set(candidates.map(({ companyId }) => companyId))];
  const pages = await Promise.all(companies.map((companyId) => api.replies(companyId, "toReview")));
  const noted = pages
    .flatMap(({ items }) => items)
    .filter((reply) => itemId !== null && reply.itemId === itemId);
  if (!noted.some(({ customerId }) => customerId === chosen.customerId)) return;
  for (const reply of noted)
    if (reply.customerId !== chosen.customerId) await api.decideReply(reply.id, { decision: "notTheirs" });
  invalidate("replies/");
  invalidate("item/");
}
