// No script, no same origin (sandbox=""), nothing loaded from anywhere: the frame can only show.
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

const papers = {
  light: "html{color-scheme:light}body{color:#242424;background:#fff}",
  // What Outlook's dark mode makes of a message that sets no colours of its own.
  dark: "html{color-scheme:dark}body{color:#f3f2f1;background:#292929}a{color:#7fb8ff}",
};

export const pageOf = (html: string, language: string, dark: boolean) =>
  `<!doctype html><html lang="${language === "en" ? "en" : "fr"}"><meta charset="utf-8">` +
  `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
  `<style>${dark ? papers.dark : papers.light}body{margin:12px 16px;font:14px/20px 'Segoe UI',-apple-system,Roboto,sans-serif;` +
  `overflow-wrap:break-word}table{width:auto!important}img{max-width:100%}</style>${html}</html>`;
