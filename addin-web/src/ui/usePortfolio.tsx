import { useState, type ReactNode } from "react";
import { useQuery } from "../api";
import { members as membersOf } from "../api/team";
import { PortfolioFilter } from "./PortfolioFilter";
import { rememberedOf, rememberOf } from "./remembered";

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
  const change = (value: string) => {
    choose(value);
    rememberOf(where, "portfolio", value || undefined);
  };
  // Only where there is somebody to share the customers with.
  const filter = (members.length > 1 || portfolio !== "") && (
    <PortfolioFilter members={members} value={portfolio} onValue={change} />
  );
  const showAll = () => {
    change("");
  };
  return { portfolio, filter, showAll };
}
