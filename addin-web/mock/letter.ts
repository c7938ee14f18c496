import type * as t from "../src/api/contract";
import { formatDate } from "../src/format/dates";
import { formatMoney } from "../src/format/money";
import type { MockCustomer } from "./world";

export function letter(customer: MockCustomer, invoiceIds: number[] | undefined): t.Preview {
  const wanted = customer.invoices.filter(
    ({ id, daysLate }) => daysLate > 0 && (invoiceIds?.includes(id) ?? true),
  );
  const lines = wanted
    .map(
      ({ number, dueDate, open }) =>
        `<tr><td style="padding:4px 12px 4px 0;white-space:nowrap">${number}</td><td style="padding:4px 12px 4px 0">${dueDate ? formatDate(dueDate, "fr") : ""}</td><td style="padding:4px 0;text-align:right">${formatMoney(open, "fr")}</td></tr>`,
    )
    .join("");
  return {
    to: [customer.email ?? ""],
    subject: `Factures échues : ${wanted.map(({ number }) => number).join(", ")}`,
    html: `<p>Bonjour ${customer.contact ?? ""},</p><p>Sauf erreur de notre part, les factures suivantes restent à régler :</p><table style="border-collapse:collapse">${lines}</table><p>Si votre règlement s’est croisé avec ce message, merci de ne pas en tenir compte.</p><p>Cordialement,<br>Claire Bonnet<br>Comptabilité clients, Atelier Morin</p>`,
    attachments: wanted.filter(({ hasPdf }) => hasPdf).map(({ number }) => `${number}.pdf`),
  };
}
