import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { faults, installNaaBridge, type BridgeDeed, type BridgeRequest } from "../fake-office/naaBridge";
import { api, invalidate } from "../src/api";
import { Pane } from "../src/app/Pane";
import * as settings from "../src/auth/clientSettings";
import { forgetToken, signInThrough } from "../src/auth";
import { forgetClient } from "../src/auth/fromMicrosoft";
import { fakeHost, stage } from "./stage";

const tenant = {
  mode: "graph" as const,
  localMailboxUrl: null,
  clientId: "11111111-2222-3333-4444-555555555555",
  authority: "https://login.microsoftonline.com/7d1c5f0e-2f4b-4d0a-9a55-6f1e2b3c4d5e",
  scope: "api://11111111-2222-3333-4444-555555555555/access_as_user",
};
const given: BridgeDeed = { kind: "token" };
const fault = (name: keyof typeof faults): BridgeDeed => ({ kind: "fault", fault: faults[name] });

let bridge: ReturnType<typeof installNaaBridge> | null = null;

function outlook(decide: (request: BridgeRequest) => BridgeDeed) {
  bridge = installNaaBridge(decide);
  signInThrough({ nested: true, loginHint: null, openDialog: null });
  return bridge;
}

/** The pane in Outlook; the API takes only tokens that the bridge gave. */
function openPane(intercept: (request: Request) => Response | undefined = () => undefined) {
  stage(24, (request) => {
    const token = request.headers.get("Authorization") ?? "";
    if (request.url.includes("/api/") && !token.startsWith("Bearer token-"))
      return new Response(null, { status: 418 });
    return intercept(request);
  });
  render(<Pane host={fakeHost().host} lang="fr" />);
  return userEvent.setup();
}

const challenge = (claims: string) =>
  new Response("{}", {
    status: 401,
    headers: { "WWW-Authenticate": `Bearer error="insufficient_claims", claims="${btoa(claims)}"` },
  });

beforeEach(() => {
  vi.spyOn(settings, "clientSettings").mockResolvedValue(tenant);
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  history.replaceState(null, "", "/");
});

afterEach(() => {
  bridge?.remove();
  forgetClient();
  forgetToken();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("the pane, when a tenant is configured", () => {
  it("opens without a word when Outlook has a session", async () => {
    outlook(() => given);
    openPane();

    expect(await screen.findByRole("tablist", { name: "Vues" })).toBeVisible();
    expect(screen.queryByText(/Connectez-vous/)).toBeNull();
  });

  it("says that an administrator must consent, with the link to pass on", async () => {
    let consented = false;
    outlook(({ method }) =>
      consented ? given : method === "GetToken" ? fault("consent") : fault("cancelled"),
    );
    const user = openPane();

    expect(
      await screen.findByRole("heading", { name: "Votre administrateur doit donner son accord" }),
    ).toBeVisible();
    const link = await screen.findByLabelText<HTMLInputElement>("Lien d’accord pour l’administrateur");
    await waitFor(() => {
      expect(link.value).toMatch(
        /^https:\/\/login\.microsoftonline\.com\/7d1c.*\/v2\.0\/adminconsent\?client_id=1111/,
      );
    });
    expect(decodeURIComponent(link.value)).toContain(`redirect_uri=${location.origin}/sign-in/done/`);
    expect(screen.getByText(/AADSTS65001/)).toBeVisible();

    consented = true;
    await user.click(screen.getByRole("button", { name: "Réessayer" }));

    expect(await screen.findByRole("tablist", { name: "Vues" })).toBeVisible();
  });

  it.each([
    ["notAssigned", "Ce compte n’a pas accès à Relance", /AADSTS50105/],
    ["unknownApplication", "L’installation n’est pas terminée", /AADSTS700016/],
  ] as const)("says what to tell the administrator (%s)", async (name, title, reference) => {
    outlook(() => fault(name));
    openPane();

    expect(await screen.findByRole("heading", { name: title })).toBeVisible();
    expect(screen.getByText(reference)).toBeVisible();
  });

  it("keeps what is on the screen when the session ends, and goes on after a click", async () => {
    let session = true;
    const { requests } = outlook(({ method }) =>
      session || method === "GetTokenPopup" ? given : fault("interaction"),
    );
    let refuses = false;
    const user = openPane(({ headers }) =>
      refuses && headers.get("Authorization") === "Bearer token-1"
        ? new Response("{}", { status: 401 })
        : undefined,
    );
    await screen.findByRole("tablist", { name: "Vues" });
    // Outlook has asked once by itself: from now on it waits for her.
    session = false;
    refuses = true;
    await api.me().catch(() => undefined);
    forgetToken();
    invalidate("me");

    const bar = await screen.findByText(/Votre session Microsoft 365 est à renouveler/);
    expect(screen.getByRole("tablist", { name: "Vues" })).toBeVisible();
    const alert = bar.closest<HTMLElement>("[role=alert]");
    await user.click(within(alert ?? document.body).getByRole("button", { name: "Se connecter" }));

    await waitFor(() => {
      expect(screen.queryByText(/est à renouveler/)).toBeNull();
    });
    expect(requests.at(-1)?.method).toBe("GetTokenPopup");
  });

  it("answers the API's claims challenge once, and the call succeeds", async () => {
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    const { requests } = outlook(() => given);
    stage(24, ({ url, headers }) =>
      url.endsWith("/api/me") && headers.get("Authorization") === "Bearer token-1"
        ? challenge(claims)
        : undefined,
    );

    expect((await api.me()).user.name).toBe("Claire Bonnet");

    expect(requests).toHaveLength(2);
    expect(requests[1]?.tokenParams?.claims).toContain('"acrs"');
  });
});
