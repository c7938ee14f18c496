import { useCallback } from "react";
import { api, remember, useAction, useQuery, type Forecast } from "../../api";

// Steps come day by day: one page holds everything a small firm has coming, more are asked when a later day is opened.
const pageSize = 1000;

export function useForecast(companyId: number, days: number) {
  const key = `forecast/${companyId}/${days}`;
  const query = useQuery(key, () => api.forecast(companyId, { days, limit: pageSize }));
  const { data } = query;
  const more = useAction(
    useCallback(
      async (known: Forecast) => {
        const next = await api.forecast(companyId, { days, limit: pageSize, cursor: known.nextCursor });
        remember(key, { ...next, steps: [...known.steps, ...next.steps] });
      },
      [companyId, days, key],
    ),
  );
  const { run } = more;
  const loadMore = useCallback(() => {
    if (data?.nextCursor) void run(data);
  }, [data, run]);
  return { query, loadMore, loading: more.busy, problem: more.problem };
}
