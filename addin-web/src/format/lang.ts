export type Lang = "fr" | "en";

export const localeOf = (lang: Lang) => (lang === "fr" ? "fr-FR" : "en-GB");
