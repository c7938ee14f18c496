import { afterEach, describe, expect, it, vi } from "vitest";
import { officeSignIn } from "../src/office";
import { tellPane } from "../src/office/dialog";
import { adminConsentUrl } from "../src/auth/adminConsent";
import { claimsOf } from "../src/auth/claims";
import { troubleOf } from "../src/auth/trouble";

type Said = { message?: string; origin?: string; error?: number };

/** Outlook with its dialog: what happens in it is said by hand. */
function outlook(opens: { status: string; code?: number } = { status: "succeeded" }) {
  const handlers = new Map<string, (said: Said) => void>();
  const close = vi.fn();
  const dialog = {
    addEventHandler: (event: string, handler: (said: Said) => void) => handlers.set(event, handler),
    close,
  };
  const messageParent = vi.fn();
  vi.stubGlobal("Office", {
    context: {
      requirements: {
        isSetSupported: (name: string, version: string) => name === "NestedAppAuth" && version === "1.1",
      },
      mailbox: { userProfile: { emailAddress: "claire@demo.example" } },
      ui: {
        messageParent,
        displayDialogAsync: (_url: string, _options: object, done: (result: object) => void) => {
          done({ status: opens.status, value: dialog, error: { code: opens.code } });
        },
      },
    },
  });
  return {
    close,
    messageParent,
    says: (said: Said) => handlers.get("dialogMessageReceived")?.(said),
    happens: (error: number) => handlers.get("dialogEventReceived")?.({ error }),
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The dialog's code is loaded first. */
const opened = () =>
  import("../src/office/dialog").then(() => new Promise((resolve) => setTimeout(resolve, 20)));
const fits = (message: string) => message === "ours";
const open = () => officeSignIn().openDialog?.("https://localhost/sign-in/", fits) ?? Promise.resolve("none");
const trouble = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => troubleOf(error).trouble,
  );

describe("what Outlook offers for signing in", () => {
  it("is its broker, the mailbox's address and a dialog", () => {
    outlook();

    expect(officeSignIn()).toMatchObject({ nested: true, loginHint: "claire@demo.example" });
  });

  it("is nothing in a plain browser", () => {
    expect(officeSignIn()).toEqual({ nested: false, loginHint: null, openDialog: null });
  });

  it("is a dialog that is heard only from our own origin, and only when the message fits", async () => {
    const { says, close } = outlook();
    const answer = open();
    await opened();

    says({ message: "ours", origin: "https://evil.example" });
    says({ message: "something else", origin: location.origin });
    expect(close).not.toHaveBeenCalled();
    says({ message: "ours", origin: location.origin });

    expect(await answer).toBe("ours");
    expect(close).toHaveBeenCalledOnce();
  });

  it.each([
    ["closed by her", 12006, "cancelled"],
    ["on a page that cannot be shown", 12002, "unavailable"],
  ])("tells of a dialog %s", async (_what, code, said) => {
    const { happens } = outlook();
    const answer = trouble(open());
    await opened();

    happens(code);

    expect(await answer).toBe(said);
  });

  it.each([
    [12009, "popupBlocked"],
    [12011, "popupBlocked"],
    [12004, "unavailable"],
  ])("tells of a dialog that does not open (%d)", async (code, said) => {
    outlook({ status: "failed", code });

    expect(await trouble(open())).toBe(said);
  });

  it("speaks to the pane's origin alone", () => {
    const { messageParent } = outlook();

    tellPane("ours");

    expect(messageParent).toHaveBeenCalledWith("ours", { targetOrigin: location.origin });
  });
});

describe("a claims challenge", () => {
  const json = '{"access_token":{"nbf":{"essential":true}}}';

  it.each([
    [`Bearer error="insufficient_claims", claims="${btoa(json)}"`, json],
    [`Bearer realm="", error="insufficient_claims", claims="${btoa(json).replaceAll("=", "")}"`, json],
    [`Bearer error="invalid_token", claims="${btoa(json)}"`, undefined],
    ['Bearer error="insufficient_claims", claims="bm8ganNvbg=="', undefined],
    ["Bearer", undefined],
    [null, undefined],
  ])("in %j is %j", (header, claims) => {
    expect(claimsOf(header)).toBe(claims);
  });
});

describe("the administrator's link", () => {
  it("asks for every permission of the registration, in the tenant's own directory", () => {
    const tenant = { clientId: "a", authority: "https://login.microsoftonline.com/t/", scope: "s" };

    const url = new URL(adminConsentUrl(tenant, "https://relance.example.fr"));

    expect(url.pathname).toBe("/t/v2.0/adminconsent");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: "a",
      scope: "https://graph.microsoft.com/.default",
      redirect_uri: "https://relance.example.fr/sign-in/done/",
    });
  });
});
