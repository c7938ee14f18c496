export const tabs = ["worklist", "replies", "customers", "dashboard"] as const;
export type Tab = (typeof tabs)[number];
/** What is not for every day lives under ⋯: first what informs, then what sets the rules. */
export const others = ["forecast", "imports", "plans", "templates", "settings", "team"] as const;
/** Where in the pane: a view, and within it a customer. */
export type Place = { view: View; customerId: number | null };
export type View = Tab | (typeof others)[number];

const views: readonly string[] = [...tabs, ...others];

/** ?view= and ?customer= lead straight to a view: for links, tests and pictures. */
export function startingPlace(search: string): Place {
  const query = new URLSearchParams(search);
  const asked = query.get("view") ?? "";
  const customerId = Number(query.get("customer")) || null;
  const view = views.includes(asked) ? (asked as View) : customerId ? "customers" : "worklist";
  return { view, customerId };
}
