import { api, useQuery, type Me } from "../api";

/** The day of the API's clock, which a demonstration may have advanced; the browser's while it is not known. */
export function useToday(): string {
  const me = useQuery<Me>("me", api.me);
  return me.data?.today ?? new Date().toISOString().slice(0, 10);
}
