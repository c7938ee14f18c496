import type { signIn as french } from "../fr/signIn";

export const signIn: typeof french = {
  button: "Sign in",
  again: "Try again",
  busy: "Signing in…",
  troubles: {
    required: {
      title: "Sign in to begin",
      text: "Relance uses your Microsoft 365 account: the one with which you read your mail. No other password is asked for.",
    },
    consent: {
      title: "Your administrator has to consent",
      text: "Relance asks to read your messages and to put drafts among them; it cannot send any. Your organisation leaves this consent to an administrator: pass this link on, then try again.",
    },
    notAllowed: {
      title: "This account has no access to Relance",
      text: "Your organisation has not opened Relance to this account, or not from this device. Ask your administrator for access and give the reference below.",
    },
    registration: {
      title: "The installation is not finished",
      text: "Relance is not registered correctly in Microsoft Entra. Your administrator will find the steps on the deployment page; give the reference below.",
    },
    popupBlocked: {
      title: "The sign-in window was blocked",
      text: "Allow pop-up windows for this address, then try again.",
    },
    cancelled: {
      title: "Signing in was interrupted",
      text: "The window was closed before the end. Nothing has been changed.",
    },
    offline: {
      title: "You are offline",
      text: "Signing in to Microsoft 365 will go on as soon as the network is back.",
    },
    unavailable: {
      title: "Microsoft 365 does not answer",
      text: "Signing in did not succeed. Try again in a moment; if it happens again, give the reference below to your administrator.",
    },
  },
  link: "Consent link for the administrator",
  copy: "Copy the link",
  copied: "Link copied",
  reference: (code) => `Reference: ${code}`,
};
