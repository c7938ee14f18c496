import { useState } from "react";
import { api, invalidate, useQuery, type Plan } from "../../api";
import { useText } from "../../i18n";
import { EmptyState, Loaded, useLeave } from "../../ui";
import { copyOf, draftOf, type PlanDraft } from "./draft";
import { PlanEditor } from "./PlanEditor";
import { PlanList } from "./PlanList";
import { partsOf } from "./planName";
import { PlanPage } from "./PlanPage";

type Props = { companyId: number; canManage: boolean; today: string };
/** @property from the plan that the editor was opened on, to which it goes back */
type Place = { code: string | null; draft: PlanDraft | null; said: string };

const list: Place = { code: null, draft: null, said: "" };

/** The plans, one plan, or the editor of one: three pages of one room. */
export function PlansView({ companyId, canManage, today }: Props) {
  const { t } = useText();
  const [place, setPlace] = useState(list);
  const leave = useLeave();
  const query = useQuery(`plans/${companyId}`, () => api.plans(companyId));
  const changed = () => {
    for (const key of ["plans", "worklist", "forecast"]) invalidate(`${key}/${companyId}`);
  };
  return (
    <Loaded query={query}>
      {(plans) => {
        const { code, draft, said } = place;
        if (draft)
          return (
            <PlanEditor
              companyId={companyId}
              initial={draft}
              plans={plans}
              today={today}
              onBack={() => {
                leave(() => {
                  setPlace({ ...place, draft: null, said: "" });
                });
              }}
              onSaved={(plan) => {
                changed();
                setPlace({ code: plan.code, draft: null, said: t.plans.saved(plan.name) });
              }}
            />
          );
        if (code === null)
          return (
            <PlanList
              plans={plans}
              said={said}
              onPlan={(chosen) => {
                setPlace({ ...list, code: chosen });
              }}
            />
          );
        const plan = plans.find((one) => one.code === code);
        // Just saved and not in the list yet: the list is on its way.
        if (!plan) return query.loading ? null : <EmptyState icon="–" title={t.plans.gone} />;
        return (
          <PlanPage
            companyId={companyId}
            plan={plan}
            canManage={canManage}
            today={today}
            said={said}
            onBack={() => {
              setPlace(list);
            }}
            onEdit={() => {
              setPlace({ code, draft: draftOf(plan), said: "" });
            }}
            onCopy={() => {
              setPlace({ code, draft: copyOf(plan, t.plans.copyOf(titleOf(plan))), said: "" });
            }}
            onSaid={(sentence) => {
              setPlace({ code, draft: null, said: sentence });
            }}
            onRemoved={() => {
              changed();
              setPlace({ ...list, said: t.plans.removed(titleOf(plan)) });
            }}
          />
        );
      }}
    </Loaded>
  );
}

const titleOf = (plan: Plan) => partsOf(plan.name).title;
