// npm run sign-in:check [-- --base http://localhost:5173]: plays signing in without Outlook's broker in Chromium against `npm run dev`: in a
// dialog of Outlook's, and in a plain tab. MSAL.js and our pages are real; only Entra's answers, the API's and Office are not.
import { chromium } from "playwright-core";

const at = process.argv.indexOf("--base");
const base = at > 0 ? process.argv[at + 1] : "http://localhost:5173";
const clientId = "11111111-2222-3333-4444-555555555555";
const authority = "https://login.microsoftonline.com/7d1c5f0e-2f4b-4d0a-9a55-6f1e2b3c4d5e";
const scope = `api://${clientId}/access_as_user`;
const claims = JSON.stringify({ access_token: { nbf: { essential: true, value: "1" } } });

const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const json = (body) => ({
  contentType: "application/json",
  headers: { "Access-Control-Allow-Origin": "*" },
  body: JSON.stringify(body),
});
const asked = [];
let nonce = "";

/** What Entra would answer, to each of MSAL's questions. */
function entra(url, refuses) {
  if (url.pathname.includes("discovery/instance")) {
    const aliases = [url.host];
    const metadata = [{ preferred_network: url.host, preferred_cache: url.host, aliases }];
    return json({
      tenant_discovery_endpoint: `${authority}/v2.0/.well-known/openid-configuration`,
      metadata,
    });
  }
  if (url.pathname.endsWith("openid-configuration"))
    return json({
      issuer: `${authority}/v2.0`,
      authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
      token_endpoint: `${authority}/oauth2/v2.0/token`,
      end_session_endpoint: `${authority}/oauth2/v2.0/logout`,
      jwks_uri: `${authority}/discovery/v2.0/keys`,
    });
  if (url.pathname.endsWith("/authorize")) {
    asked.push(url.searchParams);
    const silently = url.searchParams.get("prompt") === "none";
    nonce = url.searchParams.get("nonce");
    const answer = new URLSearchParams({ state: url.searchParams.get("state") });
    if (silently) {
      answer.set("error", "login_required");
      answer.set(
        "error_description",
        "AADSTS50058: A silent sign-in request was sent but no user is signed in.",
      );
    } else if (refuses) {
      answer.set("error", "access_denied");
      answer.set("error_description", "AADSTS65004: User declined to consent to access the app.");
    } else answer.set("code", "0.code");
    return { status: 302, headers: { Location: `${url.searchParams.get("redirect_uri")}#${answer}` } };
  }
  const id = {
    oid: "1",
    tid: authority.split("/").at(-1),
    nonce,
    preferred_username: "claire@demo.example",
    ver: "2.0",
  };
  return json({
    token_type: "Bearer",
    scope,
    expires_in: 3600,
    access_token: "the access token",
    id_token: `${encode({ alg: "RS256", typ: "JWT" })}.${encode({ ...id, aud: clientId, iss: `${authority}/v2.0`, sub: "s", iat: 0, exp: 9e9 })}.eA`,
    client_info: encode({ uid: "1", utid: id.tid }),
  });
}

const office = () => {
  const said = (message, options) => window.tell(message, options?.targetOrigin ?? "");
  window.Office = { onReady: async () => ({ host: "Outlook" }), context: { ui: { messageParent: said } } };
};

async function prepared(browser, refuses = false) {
  const context = await browser.newContext();
  const settings = { mode: "graph", localMailboxUrl: null, clientId, authority, scope };
  await context.route("**/api/client-settings", (route) => route.fulfill(json(settings)));
  await context.route("https://login.microsoftonline.com/**", (route) =>
    route.fulfill(entra(new URL(route.request().url()), refuses)),
  );
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(error.message));
  return { context, page };
}

const until = async (page, done) => {
  for (let waited = 0; !done() && waited < 60; waited++) await page.waitForTimeout(500);
};

async function inDialog(browser, refuses) {
  const { context, page } = await prepared(browser, refuses);
  const messages = [];
  await page.exposeFunction("tell", (message, origin) => messages.push([JSON.parse(message), origin]));
  await page.addInitScript(office);
  const question = new URLSearchParams({ state: "our word", hint: "claire@demo.example", claims });
  await page.goto(`${base}/sign-in/?${question}`).catch(() => undefined);
  await until(page, () => messages.length > 0);
  await context.close();
  return messages[0] ?? [null, "nothing was said"];
}

/** Gives the tokens with which the API was called after the click. */
async function inTab(browser) {
  const { context, page } = await prepared(browser);
  const tokens = [];
  await context.route("**/api/me", (route) => {
    tokens.push(route.request().headers().authorization);
    return route.fulfill({ status: 503, ...json({}) });
  });
  await page.goto(`${base}/pane/`);
  const button = page.getByRole("button", { name: "Se connecter" });
  await button.waitFor({ timeout: 60_000 });
  expect("calls before the click", tokens.length, 0);
  await button.click();
  await until(page, () => tokens.length > 0);
  expect("windows left open", context.pages().length, 1);
  await context.close();
  return tokens;
}

const findings = [];
const expect = (what, is, should) => {
  if (is !== should) findings.push(`${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(should)}`);
};

const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: flags.split(" "),
});
const [given, origin] = await inDialog(browser, false);
expect("token", given?.token?.value, "the access token");
expect("state", given?.state, "our word");
expect("told to", origin, new URL(base).origin);
expect("whole life", given?.token?.expiresAt > Date.now() + 3_500_000, true);
expect("scope asked for", asked[0]?.get("scope")?.includes(scope), true);
expect("hint", asked[0]?.get("login_hint"), "claire@demo.example");
expect("claims asked for", asked[0]?.get("claims")?.includes('"nbf"'), true);
expect("way back", asked[0]?.get("redirect_uri"), `${new URL(base).origin}/sign-in/done/`);
const [refused] = await inDialog(browser, true);
expect("refusal", refused?.trouble, "cancelled");
expect("reference", refused?.reference, "AADSTS65004");
expect("token in a plain tab", (await inTab(browser))[0], "Bearer the access token");
await browser.close();
for (const finding of findings) console.error(finding);
console.log(
  findings.length === 0
    ? "The dialog and the plain tab sign in, and the dialog says so when it cannot."
    : `${findings.length} findings.`,
);
if (findings.length > 0) process.exitCode = 1;
