// One line per endpoint about a customer: agreements, exchanges, call sheet, documents, profile.
import { call, send } from "./client";
import type { Customer, Explanation, Exchange, Page, Reminder } from "./contract";
import type * as t from "./customerContract";

const customerPath = (c: number, k: number) => `/companies/${c}/customers/${k}`;
const write = <T>(method: string, path: string, json?: unknown) =>
  call<T>(path, json === undefined ? { method } : { method, json });

/** The address of each kind of agreement. A call back is a pause: it is ended as one. */
const agreementPaths = {
  promise: "promises",
  paymentAnnounced: "payment-announcements",
  dispute: "disputes",
  paymentPlan: "payment-plans",
  pause: "pauses",
  callBack: "pauses",
  stop: "stops",
  insolvency: "insolvencies",
} as const satisfies Partial<Record<t.AgreementKind, string>>;
export type EnteredKind = keyof typeof agreementPaths;

export const agreements = (c: number, k: number) => call<t.Agreement[]>(`${customerPath(c, k)}/agreements`);
export const createAgreement = (c: number, k: number, kind: EnteredKind, body: t.AgreementRequest) =>
  write<t.Agreement>("POST", `${customerPath(c, k)}/${agreementPaths[kind]}`, body);
export const changeAgreement = (
  c: number,
  k: number,
  kind: EnteredKind,
  id: number,
  body: t.AgreementRequest,
) => write<t.Agreement>("PUT", `${customerPath(c, k)}/${agreementPaths[kind]}/${id}`, body);
export const endAgreement = (c: number, k: number, kind: EnteredKind, id: number, reason: string) =>
  write<t.Agreement>(
    "DELETE",
    `${customerPath(c, k)}/${agreementPaths[kind]}/${id}${reason ? `?reason=${encodeURIComponent(reason)}` : ""}`,
  );
export const draftPaymentPlan = (c: number, k: number, id: number) =>
  write<Reminder>("POST", `${customerPath(c, k)}/payment-plans/${id}/draft`, {});

export const logExchange = (c: number, k: number, body: t.LoggedExchange) =>
  write<t.Logged>("POST", `${customerPath(c, k)}/exchanges`, body);
export const cancelExchange = (c: number, k: number, id: number) =>
  write<t.Logged>("POST", `${customerPath(c, k)}/exchanges/${id}/cancel`, {});
export const addProof = (c: number, k: number, id: number, file: File) => {
  const form = new FormData();
  form.append("file", file);
  return call<t.Proof>(`${customerPath(c, k)}/exchanges/${id}/proofs`, { form });
};
export const proofPath = (c: number, k: number, exchangeId: number, id: number) =>
  `${customerPath(c, k)}/exchanges/${exchangeId}/proofs/${id}`;
export const historyPage = (c: number, k: number, cursor: string | null) =>
  call<Page<Exchange>>(
    `${customerPath(c, k)}/history${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ""}`,
  );

export const callSheet = (c: number, k: number) => call<t.CallSheet>(`${customerPath(c, k)}/call-sheet`);
export const saveProfile = (c: number, k: number, body: t.ProfileEdit) =>
  write<Customer>("PUT", `${customerPath(c, k)}/profile`, body);
export const saveInvoice = (c: number, i: number, body: t.InvoiceEdit) =>
  write<Explanation>("PUT", `/companies/${c}/invoices/${i}`, body);
export const planEffect = (c: number, body: t.PlanEffectRequest) =>
  write<t.PlanEffect>("POST", `/companies/${c}/plans/effect`, body);

export const letterPath = (c: number, k: number, registeredNumber: string) =>
  `${customerPath(c, k)}/letter${registeredNumber ? `?registeredNumber=${encodeURIComponent(registeredNumber)}` : ""}`;
export const statementPath = (c: number, k: number) => `${customerPath(c, k)}/statement`;
export const planDocumentPath = (c: number, k: number, id: number) =>
  `${customerPath(c, k)}/payment-plans/${id}/document`;

export type Download = { name: string; blob: Blob };

/** A document, fetched with the bearer token: a plain link could not carry it. */
export async function download(path: string): Promise<Download> {
  const answer = await send(path, { accept: "application/pdf" });
  return { name: fileName(answer.headers.get("content-disposition")), blob: await answer.blob() };
}

/** RFC 6266: the encoded name, else the plain one. */
export function fileName(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? "")?.[1]?.trim() ?? "document.pdf";
}
