import { clientSettings, tenantOf } from "./clientSettings";
import { localToken } from "./localToken";
import { signInHost } from "./signInHost";
import { SignInRequired } from "./signInRequired";
import type { Token } from "./token";

export type Wish = {
  claims?: string | undefined;
  force?: boolean;
  /** She has pressed the button: a window may open. */
  byHand?: boolean;
};

export async function acquire(wish: Wish): Promise<Token> {
  const settings = await clientSettings();
  if (settings.mode === "local") return localToken();
  const tenant = tenantOf(settings);
  if (!tenant) throw new SignInRequired("registration");
  return (await import("./fromMicrosoft")).tokenFromMicrosoft(tenant, wish, signInHost());
}
