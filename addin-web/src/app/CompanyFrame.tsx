import { useState } from "react";
import type { Me } from "../api";
import { useText } from "../i18n";
import type { OfficeHost } from "../office";
import { EmptyState, UnsavedGuard, useLeave } from "../ui";
import { Shell } from "./Shell";

const storageKey = "relance.company";

function firstCompany(me: Me): number | null {
  const kept = Number(localStorage.getItem(storageKey));
  return (me.companies.find(({ id }) => id === kept) ?? me.companies[0])?.id ?? null;
}

type Props = { me: Me; offline: boolean; host: OfficeHost };

export function CompanyFrame(props: Props) {
  return (
    <UnsavedGuard>
      <Frame {...props} />
    </UnsavedGuard>
  );
}

/** Everything below belongs to one company: changing it starts the views afresh, so that nothing mixes. */
function Frame({ me, offline, host }: Props) {
  const { t } = useText();
  const leave = useLeave();
  const [companyId, setCompanyId] = useState(() => firstCompany(me));
  const company = me.companies.find(({ id }) => id === companyId) ?? me.companies[0];
  if (!company) return <EmptyState icon="–" title={t.shell.noCompany} />;
  return (
    <Shell
      key={company.id}
      me={me}
      company={company}
      offline={offline}
      host={host}
      onCompany={(id) => {
        leave(() => {
          localStorage.setItem(storageKey, String(id));
          setCompanyId(id);
        });
      }}
    />
  );
}
