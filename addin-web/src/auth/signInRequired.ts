/** Why there is no token, as far as the user or her administrator can do something about it. */
export type SignInTrouble =
  /** Nobody is signed in, or the session has ended: she signs in. */
  | "required"
  /** An administrator must consent first. */
  | "consent"
  /** This account may not use the application, or not from this device. */
  | "notAllowed"
  /** The application's registration does not fit: the administrator puts it right. */
  | "registration"
  | "popupBlocked"
  | "cancelled"
  | "offline"
  /** Microsoft's sign-in or Outlook's bridge to it did not answer, or failed without a known reason. */
  | "unavailable";

export class SignInRequired extends Error {
  constructor(
    readonly trouble: SignInTrouble = "required",
    /** What an administrator can look up, such as AADSTS65001; never a token or a name. */
    readonly reference: string | null = null,
  ) {
    super(trouble);
  }
}
