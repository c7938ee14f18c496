import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { faults, installNaaBridge, type BridgeDeed, type BridgeRequest } from "../fake-office/naaBridge";
import { forgetClient, patience } from "../src/auth/fromMicrosoft";
import { tokenForEvent } from "../src/auth/eventToken";
import * as settings from "../src/auth/clientSettings";
import {
  accessToken,
  forgetToken,
  renewedToken,
  signIn,
  SignInRequired,
  signInThrough,
  signInTrouble,
  type SignInHost,
} from "../src/auth";

const tenant = {
  mode: "graph" as const,
  localMailboxUrl: null,
  clientId: "11111111-2222-3333-4444-555555555555",
  authority: "https://login.microsoftonline.com/7d1c5f0e-2f4b-4d0a-9a55-6f1e2b3c4d5e",
  scope: "api://11111111-2222-3333-4444-555555555555/access_as_user",
};

const given: BridgeDeed = { kind: "token" };
const fault = (name: keyof typeof faults): BridgeDeed => ({ kind: "fault", fault: faults[name] });
const silence: BridgeDeed = { kind: "silence" };

let bridge: ReturnType<typeof installNaaBridge> | null = null;

function outlook(
  decide: (request: BridgeRequest) => BridgeDeed,
  rest: Partial<SignInHost> = {},
  answersInit = true,
) {
  bridge = installNaaBridge(decide, answersInit);
  signInThrough({ nested: true, loginHint: "claire@demo.example", openDialog: null, ...rest });
  return bridge;
}

const refusal = async (asked: Promise<unknown>) => {
  const error = await asked.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SignInRequired);
  const { trouble, reference } = error as SignInRequired;
  return [trouble, reference];
};

/** Outlook's dialog, in which somebody signs in. */
const dialog = () =>
  vi.fn<NonNullable<SignInHost["openDialog"]>>((url) => {
    const state = new URL(url).searchParams.get("state");
    return Promise.resolve(
      JSON.stringify({ state, token: { value: "from the dialog", expiresAt: Date.now() + 3600_000 } }),
    );
  });

beforeEach(() => {
  vi.spyOn(settings, "clientSettings").mockResolvedValue(tenant);
  // MSAL says on the console that there is no bridge.
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  patience.bridgeMs = 300;
  patience.frameMs = 300;
});

afterEach(() => {
  bridge?.remove();
  forgetClient();
  forgetToken();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("signing in through Outlook", () => {
  it("takes the token silently, for our API and nothing else", async () => {
    const { requests } = outlook(() => given);

    expect(await accessToken()).toBe("token-1");

    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      method: "GetToken",
      tokenParams: { clientId: tenant.clientId, authority: tenant.authority },
    });
    expect(requests[0]?.tokenParams?.scope.split(" ")).toContain(tenant.scope);
  });

  it("asks once for many calls at a time", async () => {
    const { requests } = outlook(() => given);

    const tokens = await Promise.all(Array.from({ length: 8 }, () => accessToken()));

    expect(new Set(tokens)).toEqual(new Set(["token-1"]));
    expect(requests).toHaveLength(1);
  });

  it("lets Outlook ask when it must, and goes on", async () => {
    const { methods } = outlook(({ method }) => (method === "GetToken" ? fault("interaction") : given));

    expect(await accessToken()).toBe("token-1");

    expect(methods()).toEqual(["GetToken", "GetTokenPopup"]);
    expect(signInTrouble()).toBeNull();
  });

  it("does not ask again by itself after she has closed the window; her click does", async () => {
    let closes = true;
    const { methods } = outlook(({ method }) =>
      method === "GetToken" ? fault("interaction") : closes ? fault("cancelled") : given,
    );

    expect(await refusal(accessToken())).toEqual(["cancelled", "user_canceled"]);
    expect(await refusal(accessToken())).toEqual(["required", "AADSTS50076"]);
    expect(signInTrouble()?.trouble).toBe("required");
    closes = false;
    await signIn();

    expect(methods()).toEqual(["GetToken", "GetTokenPopup", "GetToken", "GetTokenPopup"]);
    expect(signInTrouble()).toBeNull();
    expect(await accessToken()).toBe("token-1");
  });

  it.each([
    [
      "consent, when the window that asks for it is closed",
      "consent",
      "cancelled",
      ["consent", "AADSTS65001"],
    ],
    ["consent that only an administrator gives", "consent", "adminConsent", ["consent", "AADSTS90094"]],
    ["an account that is not assigned", "notAssigned", "notAssigned", ["notAllowed", "AADSTS50105"]],
    ["an application that nobody knows", "unknownApplication", "cancelled", ["registration", "AADSTS700016"]],
    ["no network", "offline", "offline", ["offline", "no_network_connectivity"]],
  ] as const)("says %s", async (_what, silently, byWindow, said) => {
    outlook(({ method }) => fault(method === "GetToken" ? silently : byWindow));

    expect(await refusal(accessToken())).toEqual(said);
  });

  it("asks anew before the token ends, and works on with it as long as it is good when that fails", async () => {
    let answers: BridgeDeed = { kind: "token", value: "old", expiresIn: 240 };
    outlook(() => answers);
    await accessToken();

    answers = fault("offline");
    expect(await accessToken()).toBe("old");
    answers = { kind: "token", value: "new" };
    expect(await accessToken()).toBe("new");
    expect(await accessToken()).toBe("new");
  });
});

describe("a token that the API refuses", () => {
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';

  it("is replaced by one that bears the claims asked for, once for all who were refused", async () => {
    const { requests } = outlook(() => given);
    const refused = await accessToken();

    const tokens = await Promise.all([1, 2, 3].map(() => renewedToken(refused, claims)));
    const late = await renewedToken(refused, claims);

    expect([...tokens, late]).toEqual(Array(4).fill("token-2"));
    expect(requests).toHaveLength(2);
    expect(requests[1]?.tokenParams?.claims).toContain('"nbf"');
  });

  it("lets Outlook ask for what the claims demand", async () => {
    const { methods, requests } = outlook(({ method, tokenParams }) =>
      method === "GetToken" && tokenParams?.claims?.includes("nbf") ? fault("interaction") : given,
    );
    const refused = await accessToken();

    expect(await renewedToken(refused, claims)).toBe("token-2");

    expect(methods()).toEqual(["GetToken", "GetToken", "GetTokenPopup"]);
    expect(requests[2]?.tokenParams?.claims).toContain('"nbf"');
  });

  it("is not taken from what MSAL keeps", async () => {
    const { requests } = outlook(() => given);
    const refused = await accessToken();

    expect(await renewedToken(refused)).toBe("token-2");
    expect(requests[1]?.tokenParams?.forceRefresh).toBe(true);
  });
});

describe("the Smart Alert's token", () => {
  const settingsOf = () => Promise.resolve(tenant);

  it("is what Outlook gives without asking anybody, as MSAL.js would ask for it", async () => {
    const { requests } = outlook(() => given);

    expect(await tokenForEvent(settingsOf)).toBe("token-1");

    await accessToken();
    const [own, msal] = requests;
    expect(own).toMatchObject({ method: "GetToken", messageType: msal?.messageType });
    expect(own?.tokenParams).toMatchObject({
      clientId: tenant.clientId,
      authority: msal?.tokenParams?.authority,
    });
    expect(msal?.tokenParams?.scope).toContain(own?.tokenParams?.scope);
  });

  it.each([
    ["somebody would have to be asked", fault("interaction")],
    ["consent is missing", fault("consent")],
  ])("is none when %s, and no window opens", async (_what, deed) => {
    const { methods } = outlook(() => deed);

    expect(await tokenForEvent(settingsOf)).toBeNull();
    expect(methods()).toEqual(["GetToken"]);
  });

  it("is none where there is no broker, and nothing is asked for", async () => {
    const asked = vi.fn(settingsOf);

    expect(await tokenForEvent(asked)).toBeNull();
    expect(asked).not.toHaveBeenCalled();
  });

  it("is none while the service does not say for whom", async () => {
    outlook(() => given);

    expect(await tokenForEvent(() => Promise.resolve(null))).toBeNull();
    expect(await tokenForEvent(() => Promise.reject(new Error("offline")))).toBeNull();
  });
});

describe("without a bridge that serves", () => {
  it.each([
    ["says nothing", silence],
    ["fails without a word", fault("wordless")],
    ["is switched off", fault("disabled")],
    ["is not available after all", fault("unavailable")],
  ])("a click opens the dialog when the bridge %s", async (_what, deed) => {
    const openDialog = dialog();
    outlook(() => deed, { openDialog });

    expect((await refusal(accessToken()))[0]).toBe("required");
    await signIn();

    expect(await accessToken()).toBe("from the dialog");
    expect(openDialog).toHaveBeenCalledOnce();
    expect(openDialog.mock.calls[0]?.[0]).toContain("hint=claire%40demo.example");
  });

  it("a bridge that does not even greet is given up, and the dialog serves", async () => {
    const openDialog = dialog();
    outlook(() => given, { openDialog }, false);
    // No network: the hidden frame of a plain client has nobody to ask either.
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));

    expect((await refusal(accessToken()))[0]).toBe("required");
    await signIn();

    expect(await accessToken()).toBe("from the dialog");
    vi.unstubAllGlobals();
  });

  it("the dialog's answer is believed only with our own word in it", async () => {
    const { tokenByDialog } = await import("../src/auth/dialog");
    const openDialog: SignInHost["openDialog"] = (url, fits) => {
      const state = new URL(url).searchParams.get("state") ?? "";
      expect(fits(JSON.stringify({ state: "another", token: { value: "stolen" } }))).toBe(false);
      expect(fits("no JSON")).toBe(false);
      expect(fits(JSON.stringify({ state, token: {} }))).toBe(true);
      return Promise.resolve(JSON.stringify({ state, trouble: "consent", reference: "AADSTS65001" }));
    };

    const asked = tokenByDialog({ nested: false, loginHint: null, openDialog }, undefined);

    expect(await refusal(asked)).toEqual(["consent", "AADSTS65001"]);
  });
});
