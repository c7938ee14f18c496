// The calls about who works where and by which right. Not among those of every day: imported by its own path.
import { call } from "./client";
import type { components } from "./schema.gen";

type Schema = components["schemas"];

export type Role = Schema["Role"];
export type Member = Schema["MemberDto"];
export type Invitation = Schema["Invitation"];
export type Mandate = Schema["MandateDto"];
export type MandateEdit = Schema["MandateEdit"];
export type Mandates = Schema["MandatesDto"];
export type Firm = Schema["FirmDto"];
export type FirmEdit = Schema["FirmEdit"];
export type Administrator = Schema["AdministratorDto"];
export type AuditEntry = Schema["AuditEntryDto"];
export type AuditPage = { items: AuditEntry[]; nextCursor: string | null };

const write = <T>(method: string, path: string, json?: unknown) =>
  call<T>(path, json === undefined ? { method } : { method, json });

export const members = (c: number) => call<Member[]>(`/companies/${c}/members`);
export const invite = (c: number, body: Invitation) => write<Member>("POST", `/companies/${c}/members`, body);
export const changeRole = (c: number, id: number, role: Role) =>
  write<Member>("PUT", `/companies/${c}/members/${id}`, { role });
export const removeMember = (c: number, id: number) =>
  write<Member>("DELETE", `/companies/${c}/members/${id}`);
export const assign = (c: number, customerIds: number[], memberId: number | null) =>
  write<Schema["AssignedDto"]>("PUT", `/companies/${c}/customers/collector`, { customerIds, memberId });

export const mandates = (c: number) => call<Mandates>(`/companies/${c}/mandates`);
export const addMandate = (c: number, body: MandateEdit) =>
  write<Mandate>("POST", `/companies/${c}/mandates`, body);
export const saveMandate = (c: number, id: number, body: MandateEdit) =>
  write<Mandate>("PUT", `/companies/${c}/mandates/${id}`, body);
export const removeMandate = (c: number, id: number) =>
  write<Mandate>("DELETE", `/companies/${c}/mandates/${id}`);

export const firm = () => call<Firm>("/firm");
export const saveFirm = (body: FirmEdit) => write<Firm>("PUT", "/firm", body);
export const administrators = () => call<Administrator[]>("/firm/administrators");
export const inviteAdministrator = (userName: string) =>
  write<Administrator>("POST", "/firm/administrators", { userName });
export const removeAdministrator = (id: number) =>
  write<Administrator>("DELETE", `/firm/administrators/${id}`);

export type AuditQuery = { person: string; day: string; cursor: string | null };
export function audit(c: number | null, { person, day, cursor }: AuditQuery) {
  const query = new URLSearchParams({ limit: "50" });
  for (const [name, value] of Object.entries({ person, day, cursor })) if (value) query.set(name, value);
  return call<AuditPage>(`${c === null ? "/firm" : `/companies/${c}`}/audit?${query.toString()}`);
}
