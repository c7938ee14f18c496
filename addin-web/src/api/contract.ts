// The JSON contract of the API (camelCase, enums as camelCase strings, dates ISO yyyy-MM-dd, instants ISO UTC).
// Errors: RFC 9457 application/problem+json { type, title, status, detail, code, errors? }.
// Sentences (text, reason, message, remedy, title, detail) come in the language of Accept-Language (fr default, en).
export type Money = { amount: string; currency: string };           // amount "1234.50"
export type Page<T> = { items: T[]; nextCursor: string | null };

// GET /api/me
export type Me = {
  user: { id: string; name: string; userName: string };
  mailbox: { state: "connected" | "reconnect"; address: string; lastSyncAt: string | null };
  companies: CompanySummary[];
  mode: "local" | "graph";
  today: string;                       // the (demonstration) day in Paris
  localMailboxUrl: string | null;      // only in local mode
};
export type CompanySummary = { id: number; name: string; color: string; role: "reader" | "collector" | "manager" };
// GET /api/companies -> CompanySummary[]; POST /api/companies { name, siren? } -> 201 CompanySummary
// GET, PUT /api/companies/{c}/settings
export type CompanySettings = {
  name: string; siren: string | null; iban: string | null; bic: string | null; color: string;
  signatureName: string; signatureTitle: string | null; phone: string | null;
  paymentTermsDays: number; minimumAmount: Money; minimumIntervalDays: number; planCode: string;
  penaltyRatePercent: string | null; mailbox: string | null;
};
// GET /api/companies/{c}/plans
export type Plan = { code: string; name: string; source: string; levels: { number: number; name: string; offsetDays: number; channel: Channel; tone: Tone }[] };
export type Channel = "email" | "call" | "letter" | "registeredLetter" | "collection";
export type Tone = "friendly" | "firm" | "formal";

// POST /api/companies/{c}/imports  multipart: file (1..n), kind=auto|csv|fec|contacts, mode=replace|add, dryRun=true|false, mapping=JSON {header: field|""}
export type ImportReport = {
  id: number | null;                   // null for a dry run
  kind: string; dryRun: boolean; files: string[];
  created: number; updated: number; unchanged: number; closed: number;
  contacts: { created: number; updated: number; unchanged: number };
  openInvoices: number; openCustomers: number; openTotals: Money[];
  dataDate: string | null;
  columns: { header: string; field: string | null; samples: string[] }[];   // CSV only: the mapping shown
  fields: { name: string; label: string; required: boolean }[];             // CSV only: what columns may feed
  rejected: ImportIssue[]; warnings: ImportIssue[];
  closedItems: { number: string; customerName: string; amount: Money }[];   // at most 200
};
export type ImportIssue = { file: string; line: number | null; column: string | null; code: string; message: string };
// GET /api/companies/{c}/imports -> Page<ImportRun>
export type ImportRun = { id: number; at: string; by: string; kind: string; files: string[]; created: number; updated: number; unchanged: number; closed: number; rejected: number; canUndo: boolean; undoneAt: string | null };
// POST /api/companies/{c}/imports/{id}/undo -> ImportRun

// GET /api/companies/{c}/worklist?on=
export type Worklist = {
  on: string;
  toWrite: { customers: number; totals: Money[] };
  paymentsKnownOn: string | null;      // last day that the payment data cover
  nextAction: { date: string; customers: number } | null;   // for the empty state
  rows: WorklistRow[];                 // sorted: action, then amount descending
};
export type WorklistRow = {
  customerId: number; customerName: string;
  action: "write" | "call" | "post" | "check" | "wait";
  level: number | null; levelName: string | null; tone: Tone | null; channel: Channel | null;
  amount: Money;                       // what the message would claim (write/call/post), else the overdue balance
  daysLate: number;                    // of the oldest invoice concerned
  contact: { name: string | null; email: string | null; phone: string | null } | null;
  reason: string;                      // one sentence: why this, why now (or why it waits, and until when)
  invoices: WorklistInvoice[];
  holds: Hold[];
  checks: { code: string; severity: "pass" | "warn" | "block"; text: string; remedy: string | null }[];
  reminder: { id: number; state: ReminderState; webLink: string | null } | null;  // the draft that waits, if any
  nextDate: string | null;
};
export type WorklistInvoice = { id: number; number: string; issueDate: string; dueDate: string; open: Money; daysLate: number; level: number | null; claimed: boolean };
export type Hold = { code: string; text: string; since: string | null; until: string | null };

// POST /api/companies/{c}/reminders/preview { customerId, invoiceIds? } -> the exact text
export type Preview = { to: string[]; subject: string; html: string; attachments: string[] };
// POST /api/companies/{c}/reminders { customerIds: number[], invoiceIds?: number[] } -> 202 Operation + Location
// GET /api/operations/{id}; GET /api/operations/{id}/events (SSE: "event: progress", data: Operation, until state !== "running"); POST /api/operations/{id}/cancel -> 202 Operation
// (EventSource cannot send the bearer header: read the SSE stream with fetch.)
export type Operation = {
  id: string; companyId: number; state: "running" | "completed" | "cancelled" | "interrupted";
  total: number; done: number; startedAt: string; finishedAt: string | null;
  items: { customerId: number; customerName: string; outcome: "drafted" | "alreadyDrafted" | "held" | "failed"; code: string | null; message: string | null; reminderId: number | null; webLink: string | null }[];  // only the finished ones
};

export type ReminderState = "proposed" | "drafted" | "sent" | "answered" | "bounced" | "withdrawn" | "superseded";
// GET /api/companies/{c}/reminders?state=&cursor=&limit= -> Page<Reminder>; GET /api/reminders/{id} -> Reminder; GET /api/reminders/by-item?itemId= -> Reminder (404 when the message is no reminder)
export type Reminder = {
  id: number; companyId: number; customerId: number; customerName: string; state: ReminderState;
  level: number; levelName: string; tone: Tone; subject: string; to: string[];
  amount: Money; invoices: { id: number; number: string; open: Money; level: number }[];
  createdAt: string; draftedAt: string | null; sentAt: string | null;
  detectedBy: string | null; confidence: "certain" | "probable" | null;
  webLink: string | null; itemId: string | null;   // itemId: the immutable Graph id
  html: string | null;                 // only on GET /reminders/{id}
};
// POST /api/reminders/{id}/check
export type SendCheck = { ok: boolean; checks: { code: string; severity: "pass" | "warn" | "block"; text: string; remedy: string | null }[] };
// POST /api/sync
export type SyncResult = { sent: number; replies: number; autoReplies: number; bounces: number; unmatched: number; withdrawn: number; at: string };

// GET /api/companies/{c}/replies?state=toReview|handled -> Page<Reply>; POST /api/replies/{id}/decision { decision: "handled" } -> Reply
export type Reply = {
  id: number; companyId: number; customerId: number; customerName: string; reminderId: number | null;
  kind: "human" | "autoReply" | "bounce" | "receipt"; state: "toReview" | "handled";
  from: { name: string | null; address: string }; receivedAt: string; subject: string; text: string;
  webLink: string | null; itemId: string;
  linkedBy: string;
};

// GET /api/companies/{c}/customers?search=&cursor=&limit=&sort=overdue|name -> Page<CustomerSummary>
export type CustomerSummary = { id: number; code: string; name: string; email: string | null; balance: Money; overdue: Money; daysLate: number; openInvoices: number };
// GET /api/companies/{c}/customers/{k}
export type Customer = {
  id: number; code: string; name: string; language: "fr" | "en"; termsDays: number | null;
  contacts: { id: number; name: string | null; email: string | null; phone: string | null; bounced: boolean }[];
  balance: Money; overdue: Money; credits: Money;
  buckets: Bucket[];
  next: { text: string; date: string | null; level: number | null } | null;
  holds: Hold[];
  invoices: InvoiceRow[];
};
// PUT /api/companies/{c}/customers/{k}/contact { name?, email, phone?, language? } -> Customer
export type Bucket = { code: "notDue" | "d1to30" | "d31to60" | "d61to90" | "over90"; amount: Money; count: number };
// GET /api/companies/{c}/invoices?status=overdue|open|all&cursor=&limit=&sort= -> Page<InvoiceRow>
export type InvoiceRow = {
  id: number; customerId: number; customerName: string; number: string;
  kind: "invoice" | "creditNote" | "payment" | "unknownCredit";
  issueDate: string; dueDate: string | null; dueDateComputed: boolean; original: Money; open: Money; daysLate: number;
  hasPdf: boolean; levelDone: number; levelDoneOn: string | null;
  hold: Hold | null;
  nextAction: { level: number; levelName: string; channel: Channel; date: string } | null;
};
// GET /api/companies/{c}/invoices/{i}/explanation
export type Explanation = { invoiceId: number; number: string; chased: boolean; reasons: { code: string; text: string }[]; next: { level: number; levelName: string; date: string } | null };

// GET /api/companies/{c}/customers/{k}/history -> Page<Exchange> (newest first)
export type Exchange = {
  id: number; sequence: number; at: string; kind: "reminderSent" | "replyReceived" | "autoReplyReceived" | "bounceReceived" | "reminderWithdrawn" | "note";
  title: string;                       // one sentence, e.g. "2e relance envoyée (3 factures, 1 284,50 €)"
  subject: string | null; text: string | null; from: string | null; to: string[];
  level: number | null; invoices: string[]; reminderId: number | null; webLink: string | null; itemId: string | null; hash: string;
};
// GET /api/companies/{c}/aged-balance?on=
export type AgedBalance = { on: string; currency: string; total: Money; buckets: Bucket[]; credits: Money; customers: { customerId: number; customerName: string; total: Money; buckets: Bucket[] }[]; otherCurrencies: Money[] };
