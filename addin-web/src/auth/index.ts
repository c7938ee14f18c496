export { clientSettings, mailboxUrl, tenantOf, type ClientSettings } from "./clientSettings";
export { redirectSignIn } from "./redirectSignIn";
export { signInThrough, type SignInHost } from "./signInHost";
export { accessToken, forgetToken, onSignIn, renewedToken, signIn, signInTrouble } from "./token";
export { SignInRequired, type SignInTrouble } from "./signInRequired";
