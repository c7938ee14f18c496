import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { useQuery } from "../api";
import { members as membersOf } from "../api/team";
import { rememberedOf, rememberOf } from "./remembered";

// Of firms with several people: whoever chases alone never loads it.
const load = () => import("./PortfolioFilter");
const PortfolioFilter = lazy(load);

/** Its height, kept free while it is on its way: what stands below does not move. */
const place = <div style={{ height: 36 }} />;

/** Whose customers she looks at: chosen once, it holds in every list of the company. "" is everybody's. */
export function usePortfolio(companyId: number): {
  portfolio: string;
  filter: ReactNode;
  showAll: () => void;
} {
  const where = `company-${companyId}`;
  const [portfolio, choose] = useState(() => String(rememberedOf(where, "portfolio") ?? ""));
  // Asked beside the list itself, so that both are there at once.
  const members = useQuery(`members/${companyId}`, () => membersOf(companyId)).data ?? [];
  const isShared = members.length > 1 || portfolio !== "";
  useEffect(() => {
    if (isShared) void load();
  }, [isShared]);
  const change = (value: string) => {
    choose(value);
    rememberOf(where, "portfolio", value || undefined);
  };
  const filter = isShared && (
    <Suspense fallback={place}>
      <PortfolioFilter members={members} value={portfolio} onValue={change} />
    </Suspense>
  );
  const showAll = () => {
    change("");
  };
  return { portfolio, filter, showAll };
}
