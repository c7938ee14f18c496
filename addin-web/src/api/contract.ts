// The contract's types under the names that the screens use. They come from api/openapi.json: `npm run gen:api`.
import type { components } from "./schema.gen";

export type * from "./customerContract";

type Schema = components["schemas"];

export type Page<T> = { items: T[]; nextCursor: string | null };
export type Money = Schema["MoneyDto"];
export type Me = Schema["MeDto"];
export type CompanySummary = Schema["CompanySummary"];
export type CompanySettings = Schema["CompanySettingsDto"];
export type Plan = Schema["PlanDto"];
export type Channel = Schema["Channel"];
export type Tone = Schema["Tone"];
export type ImportReport = Schema["ImportReport"];
export type ImportIssue = Schema["ImportIssueDto"];
export type ImportRun = Schema["ImportRunDto"];
export type Worklist = Schema["WorklistDto"];
export type WorklistRow = Schema["WorklistRowDto"];
export type WorklistInvoice = Schema["WorklistInvoiceDto"];
export type Hold = Schema["HoldDto"];
export type Check = Schema["CheckDto"];
export type Preview = Schema["PreviewDto"];
export type Operation = Schema["OperationDto"];
export type ReminderState = Schema["ReminderState"];
export type Reminder = Schema["ReminderDto"];
export type SendCheck = Schema["SendCheckDto"];
export type SyncResult = Schema["SyncDto"];
export type Reply = Schema["ReplyDto"];
export type CustomerSummary = Schema["CustomerSummaryDto"];
export type Customer = Schema["CustomerDto"];
export type Bucket = Schema["BucketDto"];
export type InvoiceRow = Schema["InvoiceRowDto"];
export type Explanation = Schema["ExplanationDto"];
export type Exchange = Schema["ExchangeDto"];
export type AgedBalance = Schema["AgedBalanceDto"];
