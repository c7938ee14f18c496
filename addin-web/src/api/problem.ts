/** What went wrong, as the API said it (RFC 9457), or as the network left us. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string | null = null,
    readonly fields: Record<string, string[]> = {},
    /** What else the API tells with it, by the problem's code. */
    readonly extra: Record<string, unknown> = {},
  ) {
    super(title);
  }
}

export const networkProblem = () => new Problem(0, "network", "network");
export const signInProblem = (trouble: string) =>
  new Problem(401, "signInRequired", "signInRequired", null, {}, { trouble });

type Body = {
  title?: string;
  detail?: string;
  code?: string;
  errors?: Record<string, string[]>;
} & Record<string, unknown>;

export async function problemOf(answer: Response): Promise<Problem> {
  const body = (await answer.json().catch(() => ({}))) as Body;
  const code = body.code ?? `http${answer.status}`;
  return new Problem(
    answer.status,
    code,
    body.title ?? answer.statusText,
    body.detail ?? null,
    byField(body.errors),
    body,
  );
}

/** The API may say "PaymentTermsDays" or "minimumAmount.amount": a form knows "paymentTermsDays", "minimumAmount". */
function byField(errors: Body["errors"]) {
  const fields: Record<string, string[]> = {};
  for (const [name, messages] of Object.entries(errors ?? {})) {
    const key = (name.split(".")[0] ?? name).replace(/^\$/, "");
    fields[key.charAt(0).toLowerCase() + key.slice(1)] = messages;
  }
  return fields;
}

export const asProblem = (error: unknown) =>
  error instanceof Problem
    ? error
    : new Problem(0, "unexpected", error instanceof Error ? error.message : String(error));
