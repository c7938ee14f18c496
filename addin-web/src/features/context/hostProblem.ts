import { Problem } from "../../api";
import type { Texts } from "../../i18n";
import { HostFault } from "../../office";

// Office.js numbers its refusals; these are the ones that she can do something about.
const attachmentTooLarge = 9000;
const tooManyAttachments = 9001;

/** Outlook's refusal in words, as a problem like any other. */
export const hostProblem =
  ({ context: { fault } }: Texts) =>
  (error: unknown): never => {
    const code = error instanceof HostFault ? error.code : 0;
    const detail =
      code === attachmentTooLarge ? fault.tooLarge : code === tooManyAttachments ? fault.tooMany : fault.way;
    throw new Problem(0, `host${code}`, fault.title, detail);
  };
