import { api, useQuery } from "../../api";
import { Loaded } from "../../ui";
import { SettingsForm } from "./SettingsForm";

export function SettingsView({ companyId }: { companyId: number }) {
  const settings = useQuery(`settings/${companyId}`, () => api.settings(companyId));
  const plans = useQuery(`plans/${companyId}`, () => api.plans(companyId));
  return (
    <Loaded query={settings}>
      {(known) => <SettingsForm companyId={companyId} known={known} plans={plans.data ?? []} />}
    </Loaded>
  );
}
