import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { api, useQuery, type CompanySummary, replyEntries } from "../api";
import { useText, type Texts } from "../i18n";
import { CompanyMark } from "../ui";
import type { View } from "./views";
import styles from "./app.module.css";

type Props = {
  view: Exclude<View, "worklist">;
  companies: CompanySummary[];
  onCompany: (id: number) => void;
};

/** How many answers wait in each; a company that cannot be asked says nothing rather than nought. */
async function waiting(companies: CompanySummary[]): Promise<Map<number, number>> {
  const counted = companies.map(
    async ({ id }) => [id, replyEntries((await api.replies(id, "toReview")).items).length] as const,
  );
  const settled = await Promise.allSettled(counted);
  return new Map(settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : [])));
}

/** Over all companies there is one queue; whatever else belongs to one of them, and asks which. */
export default function ChooseCompany({ view, companies, onCompany }: Props) {
  const { t } = useText();
  const isReplies = view === "replies";
  const counts = useQuery(isReplies ? "replies/all" : null, () => waiting(companies)).data;
  return (
    <section className={styles.choose}>
      <h1>{t.portfolio.choose[view]}</h1>
      <p>{t.portfolio.why}</p>
      <ul>
        {companies.map((company) => (
          <li key={company.id}>
            <button
              type="button"
              onClick={() => {
                onCompany(company.id);
              }}
            >
              <CompanyMark company={company} />
              <span className={styles.companyName}>{company.name}</span>
              {isReplies && <span className={styles.second}>{repliesWords(counts?.get(company.id), t)}</span>}
              <ChevronRightRegular fontSize={12} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function repliesWords(count: number | undefined, t: Texts) {
  if (count === undefined) return "";
  return count > 0 ? t.portfolio.toRead(count) : t.portfolio.noneToRead;
}
