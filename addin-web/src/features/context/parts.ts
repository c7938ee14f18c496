import type { ComponentType } from "react";
import type { FoundMail, Reminder, Reply } from "../../api";
import type { OfficeHost } from "../../office";

type OnCustomer = { onCustomer: (customerId: number) => void };

/** What other features show of a message in their own way: the frame of the pane puts them together. */
export type Parts = {
  Reply: ComponentType<OnCustomer & { reply: Reply }>;
  Found: ComponentType<OnCustomer & { mail: FoundMail }>;
  Draft: ComponentType<{ reminder: Reminder; host: OfficeHost }>;
};
