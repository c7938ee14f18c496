import type { ReactNode } from "react";
import type { Query } from "../api";
import { ProblemNotice } from "./ProblemNotice";
import { Skeleton } from "./Skeleton";

type Props<T> = { query: Query<T>; skeleton?: ReactNode; children: (data: T) => ReactNode };

/** The four states of a question: coming, known, failed, and failed while something older is known. */
export function Loaded<T>({ query, skeleton, children }: Props<T>) {
  const { data, problem, reload } = query;
  return (
    <>
      {problem && <ProblemNotice problem={problem} onRetry={reload} stale={data !== undefined} />}
      {data !== undefined ? children(data) : !problem && (skeleton ?? <Skeleton />)}
    </>
  );
}
