export const problem = (status: number, code: string, title: string, rest: object = {}) =>
  new Response(JSON.stringify({ status, code, title, ...rest }), {
    status,
    headers: { "content-type": "application/problem+json" },
  });
