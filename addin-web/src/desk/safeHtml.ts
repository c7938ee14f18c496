import DOMPurify from "dompurify";
import type { Message } from "./mailbox/types";

const forbidden = {
  FORBID_TAGS: ["style", "form", "input", "button", "link", "meta"],
  FORBID_ATTR: ["id", "name", "class"],
};

export const sanitised = (html: string) => DOMPurify.sanitize(html, forbidden);

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");

/** A message may come as text or as HTML; on screen it is always harmless HTML. */
export const safeHtml = ({ body }: Message) =>
  body.contentType.toLowerCase() === "html" ? sanitised(body.content) : escaped(body.content);
