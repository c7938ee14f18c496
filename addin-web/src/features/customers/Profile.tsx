import { Button } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { useRef, useState } from "react";
import { api, useQuery, type Customer } from "../../api";
import { useText } from "../../i18n";
import { Announce } from "../../ui";
import { ProfileForm } from "./ProfileForm";
import styles from "./customers.module.css";

type Props = { companyId: number; customer: Customer; queryKey: string };

export function Profile({ companyId, customer, queryKey }: Props) {
  const { t } = useText();
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <section className={styles.section}>
      <h2>
        {t.profile.title}
        {!editing && (
          <Button
            ref={button}
            size="small"
            appearance="subtle"
            icon={<EditRegular />}
            aria-label={t.profile.edit}
            onClick={() => {
              setEditing(true);
            }}
          />
        )}
      </h2>
      <Announce>{saved ? t.profile.saved : ""}</Announce>
      {editing ? (
        <ProfileForm
          companyId={companyId}
          customer={customer}
          queryKey={queryKey}
          onSaved={() => {
            setSaved(true);
            close();
          }}
          onCancel={close}
        />
      ) : (
        <ProfileFacts companyId={companyId} customer={customer} />
      )}
    </section>
  );
}

function ProfileFacts({ companyId, customer }: { companyId: number; customer: Customer }) {
  const { t } = useText();
  const plans = useQuery(`plans/${companyId}`, () => api.plans(companyId));
  const { segment, isLargeAccount, planCode, appliedPlan, address, language } = customer;
  const code = planCode ?? appliedPlan;
  const plan = plans.data?.find((one) => one.code === code)?.name ?? code;
  return (
    <dl className={styles.facts}>
      <dt>{t.profile.segment}</dt>
      <dd className={segment ? undefined : styles.warn}>
        {segment ? t.profile.segments[segment] : t.profile.unknown}
        {isLargeAccount && ` · ${t.profile.largeAccount}`}
      </dd>
      <dt>{t.profile.plan}</dt>
      <dd>{planCode ? t.profile.planOwn(plan) : t.profile.appliedPlan(plan)}</dd>
      <dt>{t.profile.address}</dt>
      <dd className={address ? styles.postal : styles.warn}>{address ?? t.profile.noAddress}</dd>
      <dt>{t.profile.language}</dt>
      <dd>{t.profile.languages[language === "en" ? "en" : "fr"]}</dd>
    </dl>
  );
}
