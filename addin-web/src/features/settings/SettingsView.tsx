import { api, useQuery } from "../../api";
import { Loaded } from "../../ui";
import { FoldersRead } from "./FoldersRead";
import { SettingsForm } from "./SettingsForm";

type Props = { companyId: number; canManage: boolean; today: string; onPlans: () => void };

export function SettingsView(props: Props) {
  const { companyId } = props;
  const settings = useQuery(`settings/${companyId}`, () => api.settings(companyId));
  const plans = useQuery(`plans/${companyId}`, () => api.plans(companyId));
  return (
    <>
      <Loaded query={settings}>
        {(known) => <SettingsForm {...props} known={known} plans={plans.data ?? []} />}
      </Loaded>
      <FoldersRead />
    </>
  );
}
