// One line per endpoint of the contract: the only place that knows the paths.
import { call } from "./client";
import type * as t from "./contract";
import { isStaleConfirmed } from "./staleness";

export * from "./itemCalls";
export { allWorklists, indicators } from "./portfolio";

export * from "./customerCalls";

const query = (values: Record<string, string | number | null | undefined>) => {
  const pairs = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  const text = new URLSearchParams(pairs.map(([k, v]) => [k, String(v)])).toString();
  return text && `?${text}`;
};
const post = <T>(path: string, json: unknown = {}) => call<T>(path, { method: "POST", json });
const remove = (path: string) => call<undefined>(path, { method: "DELETE" });
const put = <T>(path: string, json: unknown) => call<T>(path, { method: "PUT", json });

export const me = () => call<t.Me>("/me");
export const sync = () => post<t.SyncResult>("/sync");
export const mailboxes = () => call<t.Mailbox[]>("/sync");
export const dismissMailProblems = () => remove("/sync/problems");
export const mailFolders = () => call<t.MailFolder[]>("/mailbox/folders");
export const saveMailFolders = (folderIds: string[]) =>
  put<t.MailFolder[]>("/mailbox/folders", { folderIds });

export const settings = (c: number) => call<t.CompanySettings>(`/companies/${c}/settings`);
export const saveSettings = (c: number, body: t.CompanySettings) =>
  put<t.CompanySettings>(`/companies/${c}/settings`, body);
export const plans = (c: number) => call<t.Plan[]>(`/companies/${c}/plans`);
export const savePlan = (c: number, body: t.PlanEdit) => put<t.Plan>(`/companies/${c}/plans`, body);
export const removePlan = (c: number, code: string) => remove(`/companies/${c}/plans/${code}`);
export const planEffect = (c: number, body: t.PlanEffectRequest) =>
  post<t.PlanEffect>(`/companies/${c}/plans/effect`, body);

export const templates = (c: number) => call<t.TemplateList>(`/companies/${c}/templates`);
export const saveTemplate = (c: number, body: t.TemplateEdit) =>
  put<t.SavedTemplate>(`/companies/${c}/templates`, body);
export const resetTemplate = (c: number, code: string, language: string) =>
  remove(`/companies/${c}/templates/${code}/${language}`);
export const templateVersions = (c: number, code: string, language: string) =>
  call<t.TemplateVersion[]>(`/companies/${c}/templates/${code}/${language}/versions`);
export const previewTemplate = (c: number, body: t.TemplatePreviewRequest, signal: AbortSignal) =>
  call<t.TemplatePreview>(`/companies/${c}/templates/preview`, { method: "POST", json: body, signal });

export const forecast = (c: number, q: { days: number; cursor?: string | null; limit?: number }) =>
  call<t.Forecast>(`/companies/${c}/forecast${query(q)}`);

/** Undefined unless the user has said that no payment is missing. */
const confirmStale = (c: number) => (isStaleConfirmed(c) ? true : undefined);
export const worklist = (c: number, portfolio?: string) =>
  call<t.Worklist>(
    `/companies/${c}/worklist${query({ confirmStale: confirmStale(c) && "true", portfolio })}`,
  );
export const preview = (c: number, customerId: number, invoiceIds?: number[]) =>
  post<t.Preview>(`/companies/${c}/reminders/preview`, { customerId, invoiceIds });
export const prepare = (c: number, customerIds: number[], invoiceIds?: number[]) =>
  post<t.Operation>(`/companies/${c}/reminders`, { customerIds, invoiceIds, confirmStale: confirmStale(c) });
export const operation = (id: string, signal?: AbortSignal) =>
  call<t.Operation>(`/operations/${id}`, signal ? { signal } : {});
export const operations = (c: number) =>
  call<t.Page<t.OperationSummary>>(`/companies/${c}/operations${query({ limit: 1 })}`);
export const resumeOperation = (id: string) => post<t.Operation>(`/operations/${id}/resume`);
export const cancelOperation = (id: string) => post<t.Operation>(`/operations/${id}/cancel`);

export const reminder = (id: number) => call<t.Reminder>(`/reminders/${id}`);
export const reminderByItem = (itemId: string) => call<t.Reminder>(`/reminders/by-item${query({ itemId })}`);
export const updateReminder = (c: number, id: number, discardEdits: boolean) =>
  post<t.UpdatedReminder>(`/reminders/${id}/update`, { discardEdits, confirmStale: confirmStale(c) });
export const checkReminder = (id: number) => post<t.SendCheck>(`/reminders/${id}/check`);

export const replies = (c: number, state: t.Reply["state"], portfolio?: string) =>
  call<t.Page<t.Reply>>(`/companies/${c}/replies${query({ state, portfolio })}`);
export const decideReply = (id: number, body: t.ReplyDecision) =>
  post<t.Reply>(`/replies/${id}/decision`, body);
export const foundMails = (c: number) =>
  call<t.Page<t.FoundMail>>(`/companies/${c}/found-mails${query({ state: "toReview" })}`);
export const decideFoundMail = (id: number, body: t.FoundMailDecision) =>
  post<t.FoundMail>(`/found-mails/${id}/decision`, body);

export type CustomerQuery = {
  search?: string;
  portfolio?: string;
  cursor?: string | null;
  limit?: number;
  sort?: "overdue" | "name";
};
export const customers = (c: number, q: CustomerQuery) =>
  call<t.Page<t.CustomerSummary>>(`/companies/${c}/customers${query(q)}`);
export const customer = (c: number, k: number) => call<t.Customer>(`/companies/${c}/customers/${k}`);
export type ContactChange = { name?: string; email: string; phone?: string; language?: "fr" | "en" };
export const saveContact = (c: number, k: number, body: ContactChange) =>
  put<t.Customer>(`/companies/${c}/customers/${k}/contact`, body);
export const history = (c: number, k: number) =>
  call<t.Page<t.Exchange>>(`/companies/${c}/customers/${k}/history`);
export const explanation = (c: number, i: number) =>
  call<t.Explanation>(`/companies/${c}/invoices/${i}/explanation`);

export const agedBalance = (c: number) => call<t.AgedBalance>(`/companies/${c}/aged-balance`);

export const imports = (c: number) => call<t.Page<t.ImportRun>>(`/companies/${c}/imports`);
export const importFiles = (c: number, form: FormData) =>
  call<t.ImportReport>(`/companies/${c}/imports`, { form });
export const undoImport = (c: number, id: number) => post<t.ImportRun>(`/companies/${c}/imports/${id}/undo`);
