import type { ComponentType } from "react";
import type { FoundMail, Reminder, Reply } from "../../api";
import type { OfficeHost } from "../../office";

type Common = { host: OfficeHost; onCustomer: (customerId: number) => void };

/** What other features show of a message in their own way: the frame of the pane puts them together. */
export type Parts = {
  Reply: ComponentType<Common & { reply: Reply }>;
  Found: ComponentType<Common & { mail: FoundMail }>;
  Draft: ComponentType<Common & { reminder: Reminder }>;
};
