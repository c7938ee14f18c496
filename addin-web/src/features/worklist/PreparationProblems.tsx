import { useText } from "../../i18n";
import { CompanyMark, ProblemNotice } from "../../ui";
import { useWorklist } from "./context";
import type { Preparation } from "./usePreparation";
import styles from "./worklist.module.css";

/** What stopped a preparation. With several companies each one's trouble is its own: the others went on. */
export function PreparationProblems({ preparation }: { preparation: Preparation }) {
  const { t } = useText();
  const { companies } = useWorklist();
  return preparation.problems.map(({ companyId, problem }, index) => {
    const company = companies.get(companyId);
    return (
      <div key={index}>
        {company && (
          <p className={styles.whose}>
            <CompanyMark company={company} size="small" /> {t.portfolio.of(company.name)}
          </p>
        )}
        <ProblemNotice problem={problem} onRetry={preparation.dismiss} kept />
      </div>
    );
  });
}
