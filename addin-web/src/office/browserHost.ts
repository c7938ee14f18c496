import { nothing, noSelection, readOnly, type OfficeHost } from "./port";

/** The pane alone in a tab: messages open where their link leads. */
export const browserHost: OfficeHost = {
  kind: "browser",
  language: null,
  look: () => null,
  onLookChanged: () => nothing,
  selection: () => noSelection,
  onSelection: () => nothing,
  onMailboxChanged: () => nothing,
  announceChange: nothing,
  openMessage: (_itemId, webLink) => {
    if (webLink) window.open(webLink, "_blank", "noopener");
  },
  ...readOnly,
};
