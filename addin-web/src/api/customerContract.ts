// The contract's types for what is agreed with a customer, said and posted.
import type { components } from "./schema.gen";

type Schema = components["schemas"];

export type Agreement = Schema["AgreementDto"];
export type AgreementKind = Schema["HoldReason"];
export type PaymentPlanPart = Schema["PaymentPlanPartDto"];
export type LoggedExchange = Schema["LoggedExchange"];
export type LoggedKind = Schema["LoggedKind"];
export type Logged = Schema["LoggedExchangeDto"];
export type CallResult = Schema["CallResult"];
export type CallSheet = Schema["CallSheetDto"];
export type Proof = Schema["ProofDto"];
export type ProfileEdit = Schema["ProfileEdit"];
export type Segment = Schema["Segment"];
export type InvoiceEdit = Schema["InvoiceEdit"];
export type LateFee = Schema["LateFeeDto"];
export type PlanEffect = Schema["PlanEffectDto"];
export type PlanEffectRequest = Schema["PlanEffectRequest"];
export type ExchangeKind = Schema["ExchangeKind"];

/** What one sends to create or to change an agreement; which fields count depends on its kind. */
export type AgreementRequest = Schema["PromiseRequest"] &
  Schema["DisputeRequest"] &
  Schema["PauseRequest"] &
  Schema["PaymentAnnouncementRequest"] &
  Schema["InsolvencyRequest"] &
  Schema["PaymentPlanRequest"];
