import { lazy, Suspense, useState, type ReactNode } from "react";
import { rememberedOf, rememberOf } from "./remembered";

// Of firms with several people: whoever chases alone never loads it.
const PortfolioFilter = lazy(() => import("./PortfolioFilter"));

/** Whose customers she looks at: chosen once, it holds in every list of the company. "" is everybody's. */
export function usePortfolio(companyId: number): {
  portfolio: string;
  filter: ReactNode;
  showAll: () => void;
} {
  const place = `company-${companyId}`;
  const [portfolio, choose] = useState(() => String(rememberedOf(place, "portfolio") ?? ""));
  const change = (value: string) => {
    choose(value);
    rememberOf(place, "portfolio", value || undefined);
  };
  const filter = (
    <Suspense>
      <PortfolioFilter companyId={companyId} value={portfolio} onValue={change} />
    </Suspense>
  );
  const showAll = () => {
    change("");
  };
  return { portfolio, filter, showAll };
}
