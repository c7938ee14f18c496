import { lazy, useState } from "react";
import { invalidate, type Me } from "../api";
import { useText } from "../i18n";
import type { OfficeHost } from "../office";
import { EmptyState, Part, Skeleton, UnsavedGuard, useLeave } from "../ui";
import { Shell } from "./Shell";
import { startingPlace, type Place } from "./views";

const AllShell = lazy(() => import("./AllShell"));

const storageKey = "relance.company";

/** One company, or the queue over all of them. */
export type Chosen = number | "all";

function firstChosen(me: Me): Chosen | null {
  const asked = new URLSearchParams(location.search).get("company");
  const kept = asked ?? localStorage.getItem(storageKey);
  if (kept === "all" && me.companies.length > 1) return "all";
  return (me.companies.find(({ id }) => id === Number(kept)) ?? me.companies[0])?.id ?? null;
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
  const [chosen, setChosen] = useState(() => firstChosen(me));
  const [start, setStart] = useState<Place>(() => startingPlace(location.search));
  const [cameFromAll, setCameFromAll] = useState(false);
  const company = me.companies.find(({ id }) => id === chosen) ?? me.companies[0];
  if (!company) return <EmptyState icon="–" title={t.shell.noCompany} />;
  const choose = (next: Chosen, place: Place = { view: "worklist", customerId: null }) => {
    leave(() => {
      localStorage.setItem(storageKey, String(next));
      // What was done in one company shows in the queue over all, and the other way round.
      invalidate("worklist/");
      setCameFromAll(chosen === "all" && next !== "all");
      setStart(place);
      setChosen(next);
    });
  };
  if (chosen === "all")
    return (
      <Part fallback={<Skeleton rows={8} />}>
        <AllShell me={me} offline={offline} host={host} start={start} onChoose={choose} />
      </Part>
    );
  return (
    <Shell
      key={company.id}
      me={me}
      company={company}
      start={start}
      cameFromAll={cameFromAll}
      offline={offline}
      host={host}
      onChoose={choose}
    />
  );
}
