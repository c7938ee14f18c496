import { lazy, Suspense, useState, type ReactNode } from "react";
import { rememberedOf, rememberOf } from "./remembered";

// Of firms with several people: whoever chases alone never loads it.
const PortfolioFilter = lazy(() => import("./PortfolioFilter"));

/** Whose customers she looks at: chosen once, it holds in every list of the company. "" is everybody's. */
export function usePortfolio(companyId: number): { portfolio: string; filter: ReactNode } {
  const place = `company-${companyId}`;
  const [portfolio, choose] = useState(() => String(rememberedOf(place, "portfolio") ?? ""));
  const filter = (
    <Suspense>
      <PortfolioFilter
        companyId={companyId}
        value={portfolio}
        onValue={(value) => {
          choose(value);
          rememberOf(place, "portfolio", value || undefined);
        }}
      />
    </Suspense>
  );
  return { portfolio, filter };
}
