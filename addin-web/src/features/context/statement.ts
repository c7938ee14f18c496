import { api, type Customer, type Money } from "../../api";
import { formatDate } from "../../format/dates";
import { formatMoney, sum } from "../../format/money";
import type { Lang } from "../../format/lang";

type Words = { invoice: string; due: string; amount: string; total: string };

const escaped = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign,
  );

/** Only what is open and claimed: credits stand in the statement itself. */
export const quotable = (customer: Customer) =>
  customer.invoices.filter(({ kind, open }) => kind === "invoice" && Number(open.amount) > 0);

/** A short table that every mail client shows alike: inline styles, no sheet, nothing that a filter would strip. */
export function invoiceTable(customer: Customer, lang: Lang, words: Words): { html: string; text: string } {
  const rows = quotable(customer).map(({ number, dueDate, open }) => [
    number,
    dueDate ? formatDate(dueDate, lang) : "",
    formatMoney(open, lang),
  ]);
  const total = sum(quotable(customer).map(({ open }): Money => open))
    .map((money) => formatMoney(money, lang))
    .join(" + ");
  const cell = (tag: "td" | "th", text: string, right: boolean) =>
    `<${tag} style="padding:4px 12px 4px 0;text-align:${right ? "right" : "left"};border-bottom:1px solid #c8c8c8;white-space:nowrap">${escaped(text)}</${tag}>`;
  const line = (tag: "td" | "th", cells: string[]) =>
    `<tr>${cells.map((text, at) => cell(tag, text, at === 2)).join("")}</tr>`;
  const head = [words.invoice, words.due, words.amount];
  const foot = [words.total, "", total];
  const html =
    `<table style="border-collapse:collapse" role="table"><thead>${line("th", head)}</thead>` +
    `<tbody>${rows.map((row) => line("td", row)).join("")}${line("td", foot)}</tbody></table><p></p>`;
  const text = [head, ...rows, foot].map((cells) => cells.filter(Boolean).join("  |  ")).join("\n");
  return { html, text: `${text}\n` };
}

/** The PDF as Outlook takes it. */
export async function statementFile(companyId: number, customerId: number) {
  const { name, blob } = await api.download(api.statementPath(companyId, customerId));
  return { name, base64: base64Of(new Uint8Array(await blob.arrayBuffer())) };
}

const chunk = 0x8000;

/** In slices: a call with a million arguments is more than a browser bears. */
function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += chunk)
    binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(binary);
}
