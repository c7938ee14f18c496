import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { useState } from "react";
import { api, invalidate, remember, useAction, type Plan, type PlanEffect } from "../../api";
import { useText } from "../../i18n";
import { PlanEffectWords, ProblemNotice } from "../../ui";
import ConfirmDialog from "../../ui/ConfirmDialog";
import { scopes, settingOf, usesOf, type Scope } from "./usage";

type Props = {
  companyId: number;
  plan: Plan;
  title: string;
  today: string;
  onSaid: (sentence: string) => void;
};

/** Gives the plan to the company, a kind of customer or the large accounts: first what that changes, then the change. */
export function UsePlan({ companyId, plan, title, today, onSaid }: Props) {
  const { t } = useText();
  const [scope, setScope] = useState<Scope | null>(null);
  const [effect, setEffect] = useState<PlanEffect | null>(null);
  const look = useAction(async (wanted: Scope) => {
    setEffect(await api.planEffect(companyId, { scope: wanted, planCode: plan.code }));
  });
  const choose = useAction(async (wanted: Scope) => {
    const settings = await api.settings(companyId);
    const answer = await api.saveSettings(companyId, { ...settings, [settingOf[wanted]]: plan.code });
    remember(`settings/${companyId}`, answer);
    for (const key of ["plans", "worklist", "forecast"]) invalidate(`${key}/${companyId}`);
    setScope(null);
    onSaid(t.plans.useDone(title, t.plans.scopesIn[wanted]));
  });
  const ask = (wanted: Scope) => {
    setScope(wanted);
    setEffect(null);
    void look.run(wanted);
  };
  const used = usesOf(plan);
  const problem = choose.problem ?? look.problem;
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton>{t.plans.use}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {scopes.map((one) => (
              <MenuItem
                key={one}
                disabled={used.includes(one)}
                {...(used.includes(one) ? { secondaryContent: t.plans.current } : {})}
                onClick={() => {
                  ask(one);
                }}
              >
                {t.rules.scopes[one]}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {scope && (
        <ConfirmDialog
          title={t.plans.useTitle(title, t.plans.scopesIn[scope])}
          confirm={t.plans.useConfirm}
          busy={effect === null || choose.busy}
          onConfirm={() => void choose.run(scope)}
          onCancel={() => {
            setScope(null);
          }}
        >
          {problem && <ProblemNotice problem={problem} />}
          {effect ? (
            <PlanEffectWords effect={effect} today={today} />
          ) : (
            look.busy && <p role="status">{t.effect.looking}</p>
          )}
        </ConfirmDialog>
      )}
    </>
  );
}
