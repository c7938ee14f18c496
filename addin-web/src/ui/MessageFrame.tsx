import { useRef, useState } from "react";

// No script runs (sandbox without allow-scripts, and a policy of its own), nothing is loaded from anywhere;
// allow-same-origin only lets us read the height of the text.
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
const style =
  "html{color-scheme:light}body{margin:12px;font:14px/20px 'Segoe UI',-apple-system,Roboto,sans-serif;color:#242424;background:#fff;overflow-wrap:break-word}table{max-width:100%}img{max-width:100%}";

const pageOf = (html: string) =>
  `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">` +
  `<base target="_blank"><style>${style}</style>${html}`;

// A table of five columns is wider than the pane: it is shown smaller, as mail programs do, and no amount is cut off.
const smallest = 0.6;
const marginPx = 12;

function shrinkToFit(page: Document) {
  const { scrollWidth, clientWidth } = page.documentElement;
  if (scrollWidth <= clientWidth) return;
  // What juts out has eaten the margin on that side.
  const share = clientWidth / (scrollWidth + marginPx);
  page.body.style.zoom = String(Math.max(smallest, Math.floor(share * 100) / 100));
}

/** The text of a message as it is, on its own white paper, unable to act. */
export function MessageFrame({ html, title, fill }: { html: string; title: string; fill?: boolean }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(160);
  const fit = () => {
    const page = frame.current?.contentDocument;
    if (!page) return;
    shrinkToFit(page);
    setHeight(Math.min(1600, Math.max(80, page.documentElement.scrollHeight)));
  };
  return (
    <iframe
      ref={frame}
      title={title}
      srcDoc={pageOf(html)}
      sandbox="allow-same-origin"
      onLoad={fit}
      style={{
        display: "block",
        width: "100%",
        height: fill ? "100%" : height,
        border: 0,
        background: "#fff",
      }}
    />
  );
}
