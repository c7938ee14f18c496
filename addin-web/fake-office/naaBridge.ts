// Outlook's side of nested app authentication, as MSAL.js 5 speaks to it: JSON envelopes over window.nestedAppAuthBridge.

export type BridgeRequest = {
  messageType: "NestedAppAuthRequest";
  method: "GetInitContext" | "GetToken" | "GetTokenPopup";
  requestId: string;
  tokenParams?: {
    clientId: string;
    scope: string;
    claims?: string;
    authority?: string;
    forceRefresh?: boolean;
  };
};

type Fault = { status: string; code?: string; subError?: string; description?: string };

/** What the host does with one request; `silence` never answers, as some builds do. */
export type BridgeDeed =
  | { kind: "token"; value?: string; expiresIn?: number }
  | { kind: "fault"; fault: Fault }
  | { kind: "silence" };

export const faults = {
  interaction: {
    status: "USER_INTERACTION_REQUIRED",
    code: "interaction_required",
    description: "AADSTS50076: Due to a configuration change, you must use multi-factor authentication.",
  },
  consent: {
    status: "USER_INTERACTION_REQUIRED",
    code: "invalid_grant",
    subError: "consent_required",
    description: "AADSTS65001: The user or administrator has not consented to use the application.",
  },
  adminConsent: {
    status: "PERSISTENT_ERROR",
    code: "invalid_grant",
    description: "AADSTS90094: The grant requires admin permission.",
  },
  notAssigned: {
    status: "PERSISTENT_ERROR",
    code: "invalid_grant",
    description: "AADSTS50105: The signed in user is not assigned to a role for the application.",
  },
  unknownApplication: {
    status: "PERSISTENT_ERROR",
    code: "unauthorized_client",
    description: "AADSTS700016: Application was not found in the directory.",
  },
  cancelled: { status: "USER_CANCEL" },
  offline: { status: "NO_NETWORK" },
  // Seen on the Mac: isSetSupported says yes, and then an error without words (office-js#5209).
  wordless: { status: "PERSISTENT_ERROR" },
  disabled: { status: "DISABLED" },
  unavailable: { status: "NESTED_APP_AUTH_UNAVAILABLE" },
} as const satisfies Record<string, Fault>;

type Listener = (message: { data: string }) => void;
type Bridge = {
  addEventListener(name: string, listener: Listener): void;
  removeEventListener(name: string, listener: Listener): void;
  postMessage(message: string): void;
};

const person = {
  environment: "login.microsoftonline.com",
  homeAccountId: "0a1b.7d1c",
  tenantId: "7d1c5f0e-2f4b-4d0a-9a55-6f1e2b3c4d5e",
  username: "claire@demo.example",
  localAccountId: "0a1b",
  name: "Claire Bonnet",
};

const encode = (value: object) => btoa(JSON.stringify(value)).replaceAll("=", "");
const idToken = () =>
  [
    encode({ typ: "JWT", alg: "RS256" }),
    encode({
      oid: person.localAccountId,
      tid: person.tenantId,
      preferred_username: person.username,
      ver: "2.0",
    }),
    "c2lnbmF0dXJl",
  ].join(".");

/** Puts the bridge where Office.js puts it. `decide` is asked for each token; initialising always succeeds. */
export function installNaaBridge(decide: (request: BridgeRequest) => BridgeDeed, answersInit = true) {
  const listeners = new Set<Listener>();
  const requests: BridgeRequest[] = [];
  let issued = 0;

  const answer = (request: BridgeRequest, rest: object) => {
    const { requestId } = request;
    const data = JSON.stringify({ messageType: "NestedAppAuthResponse", requestId, ...rest });
    setTimeout(() => {
      for (const listener of listeners) listener({ data });
    });
  };

  const bridge: Bridge = {
    addEventListener: (_name, listener) => listeners.add(listener),
    removeEventListener: (_name, listener) => listeners.delete(listener),
    postMessage: (message) => {
      const request = JSON.parse(message) as BridgeRequest;
      if (request.method === "GetInitContext") {
        if (answersInit)
          answer(request, { success: true, initContext: { sdkName: "fake", sdkVersion: "1" } });
        return;
      }
      requests.push(request);
      const deed = decide(request);
      if (deed.kind === "silence") return;
      if (deed.kind === "fault") {
        answer(request, { success: false, error: deed.fault });
        return;
      }
      const { value = `token-${++issued}`, expiresIn = 3600 } = deed;
      const token = {
        access_token: value,
        id_token: idToken(),
        expires_in: expiresIn,
        scope: request.tokenParams?.scope,
        properties: null,
      };
      answer(request, { success: true, token, account: person });
    },
  };
  Object.assign(window, { nestedAppAuthBridge: bridge });
  return {
    /** Token requests, in the order in which they came. */
    requests,
    methods: () => requests.map(({ method }) => method),
    remove: () => Reflect.deleteProperty(window, "nestedAppAuthBridge"),
  };
}
