import { useState } from "react";
import { api, useAction, type Plan, type PlanEdit, type PlanEffect } from "../../api";

/** Looks before it leaps: running cases that would change are shown first; when none does, the plan is saved at once. */
export function usePlanSave(companyId: number, onSaved: (plan: Plan) => void) {
  const [effect, setEffect] = useState<{ of: PlanEffect; edit: PlanEdit } | null>(null);
  const save = useAction(async (edit: PlanEdit) => {
    const plan = await api.savePlan(companyId, edit);
    setEffect(null);
    onSaved(plan);
  });
  const look = useAction(async (edit: PlanEdit) => {
    const of = await api.planEffect(companyId, { plan: edit });
    if (of.changed > 0) setEffect({ of, edit });
    else await save.run(edit);
  });
  return {
    look: look.run,
    busy: look.busy || save.busy,
    problem: look.problem ?? save.problem,
    effect: effect?.of ?? null,
    confirm: () => {
      if (effect) void save.run(effect.edit);
    },
    dismiss: () => {
      setEffect(null);
    },
  };
}
