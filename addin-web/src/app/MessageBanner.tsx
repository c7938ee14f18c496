import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { api, Problem, useQuery, type Reminder } from "../api";
import { useText } from "../i18n";
import type { CurrentItem, OfficeHost } from "../office";
import styles from "./app.module.css";

type Subject = Pick<Reminder, "customerId" | "customerName" | "companyId">;

/** A message that is no reminder is an answer too: there is simply nothing to say about it. */
async function subjectOf(item: CurrentItem, companyId: number): Promise<Subject | null> {
  const replies = await api.replies(companyId, "toReview");
  const reply = replies.items.find(({ itemId }) => itemId === item.itemId);
  if (reply) return reply;
  return api.reminderByItem(item.itemId).catch((error: unknown) => {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  });
}

type Props = { host: OfficeHost; companyId: number; onCustomer: (customerId: number) => void };

export function MessageBanner({ host, companyId, onCustomer }: Props) {
  const { t } = useText();
  const [item, setItem] = useState(() => host.currentItem());
  useEffect(() => host.onItemChanged(setItem), [host]);
  const key = item && `item/${companyId}/${item.itemId}`;
  const { data } = useQuery<Subject | null>(key, () =>
    item ? subjectOf(item, companyId) : Promise.resolve(null),
  );
  if (data?.companyId !== companyId) return null;
  return (
    <div className={styles.banner} role="status">
      <span className={styles.bannerWords}>
        {t.shell.aboutMessage} <strong>{data.customerName}</strong>
      </span>
      <Button
        size="small"
        onClick={() => {
          onCustomer(data.customerId);
        }}
      >
        {t.shell.seeCustomer}
      </Button>
    </div>
  );
}
