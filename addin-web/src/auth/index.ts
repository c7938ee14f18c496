export { clientSettings, mailboxUrl, type ClientSettings } from "./clientSettings";
export { accessToken, renewedToken, SignInRequired } from "./token";
