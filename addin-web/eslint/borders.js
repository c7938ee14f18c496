// The rooms of addin-web/src and what each may use (design §3). The table is the rule.
import path from "node:path";

const table = {
  i18n: ["format"],
  format: [],
  office: [],
  auth: [],
  api: ["auth"],
  ui: ["format", "i18n", "api"],
  // What is done with a customer wherever she is: forms, call sheet, documents. Several features use it.
  actions: ["office", "api", "ui", "format", "i18n"],
  features: ["office", "auth", "api", "ui", "actions", "format", "i18n"],
  // A program of its own, for a runtime without a page.
  alert: ["auth", "format"],
  desk: ["office", "auth", "ui", "format", "i18n"],
  app: ["office", "auth", "api", "ui", "format", "i18n", "features"],
};

/** "src/features/worklist/Row.tsx" → { room: "features", feature: "worklist" } */
function roomOf(file) {
  const parts = file.split(path.sep).join("/").split("/src/").at(-1)?.split("/") ?? [];
  const room = parts[0] ?? "";
  return { room, feature: room === "features" ? parts[1] : undefined };
}

export const borders = {
  meta: {
    type: "problem",
    schema: [],
    messages: { crossed: "{{from}} may not import from {{to}} (design §3, Rooms)." },
  },
  create(context) {
    const from = roomOf(context.filename);
    if (!(from.room in table)) return {};
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== "string" || !source.startsWith(".")) return;
      const to = roomOf(path.resolve(path.dirname(context.filename), source));
      const same = to.room === from.room && to.feature === from.feature;
      if (same || table[from.room].includes(to.room)) return;
      const name = ({ room, feature }) => (feature ? `${room}/${feature}` : room);
      context.report({ node, messageId: "crossed", data: { from: name(from), to: name(to) } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
