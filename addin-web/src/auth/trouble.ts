import { SignInRequired, type SignInTrouble } from "./signInRequired";

// https://learn.microsoft.com/entra/identity-platform/reference-error-codes
const codes: Partial<Record<SignInTrouble, number[]>> = {
  consent: [65001, 90094, 90095, 650056],
  // Not assigned, guest of another tenant, unknown or disabled account, Conditional Access.
  notAllowed: [50105, 50020, 50034, 50057, 53000, 53001, 53002, 53003, 53011, 530003, 530034],
  // Unknown application or resource, redirect address not registered (or not as a single-page application), scope not exposed.
  registration: [700016, 500011, 500113, 50011, 9002326, 70011, 650053, 650057, 900971],
  cancelled: [65004],
};

/** What MSAL's errors carry; told by shape, so that this file does not load MSAL. */
type AuthErrorLike = { errorCode?: string; subError?: string; errorMessage?: string; message?: string };

const byName: Record<string, SignInTrouble> = {
  user_cancelled: "cancelled",
  user_canceled: "cancelled",
  access_denied: "cancelled",
  popup_window_error: "popupBlocked",
  empty_window_error: "popupBlocked",
  dialog_closed: "cancelled",
  dialog_blocked: "popupBlocked",
  no_network_connectivity: "offline",
  consent_required: "consent",
  login_required: "required",
  no_account_error: "required",
  no_account_found: "required",
};

export function troubleOf(error: unknown, online = navigator.onLine): SignInRequired {
  if (error instanceof SignInRequired) return error;
  const { errorCode = "", subError = "", errorMessage, message } = (error ?? {}) as AuthErrorLike;
  const entra = /AADSTS(\d+)/.exec(`${errorMessage ?? ""} ${message ?? ""}`)?.[1];
  const reference = entra ? `AADSTS${entra}` : errorCode || null;
  const known = (Object.keys(codes) as SignInTrouble[]).find((kind) => codes[kind]?.includes(Number(entra)));
  const named = byName[subError] ?? byName[errorCode];
  if (known ?? named) return new SignInRequired(known ?? named, reference);
  if (!online) return new SignInRequired("offline");
  return new SignInRequired(needsInteraction(error) ? "required" : "unavailable", reference);
}

/** MSAL's InteractionRequiredAuthError: asking the user may help. */
export const needsInteraction = (error: unknown) =>
  error instanceof Error && error.name === "InteractionRequiredAuthError";
