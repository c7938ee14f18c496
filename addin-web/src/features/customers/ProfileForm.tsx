import { Checkbox, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { ActionForm, changed, WordsField } from "../../actions";
import { api, remember, useAction, type Customer, type ProfileEdit, type Segment } from "../../api";
import { useText } from "../../i18n";
import { useKept } from "../../ui";
import { PlanPicker } from "./PlanPicker";

type Props = {
  companyId: number;
  customer: Customer;
  queryKey: string;
  onSaved: () => void;
  onCancel: () => void;
};

const segments: Segment[] = ["business", "public", "consumer"];

export function ProfileForm({ companyId, customer, queryKey, onSaved, onCancel }: Props) {
  const { t } = useText();
  const [values, setValues] = useState<ProfileEdit>({
    segment: customer.segment,
    isLargeAccount: customer.isLargeAccount,
    planCode: customer.planCode,
    address: customer.address,
    language: customer.language,
  });
  const [touched, setTouched] = useState(false);
  const kept = useKept({
    place: `${companyId}/${customer.id}/profile`,
    value: values,
    isChanged: touched,
    restore: setValues,
  });
  const set = (change: Partial<ProfileEdit>) => {
    setValues({ ...values, ...change });
    setTouched(true);
  };
  const { run, busy, problem } = useAction(async () => {
    const saved = await api.saveProfile(companyId, customer.id, values);
    kept.done();
    changed(companyId);
    remember(queryKey, saved);
    onSaved();
  });
  const refused = problem?.fields ?? {};
  return (
    <ActionForm
      title={t.profile.edit}
      busy={busy}
      problem={Object.keys(refused).length > 0 ? null : problem}
      offer={kept.offer}
      onSubmit={() => void run()}
      onCancel={() => {
        kept.done();
        onCancel();
      }}
    >
      <Field label={t.profile.segment} {...(values.segment ? {} : { hint: t.profile.unknownHint })}>
        <Select
          value={values.segment ?? ""}
          onChange={(_, data) => {
            set({ segment: (data.value || null) as Segment | null });
          }}
        >
          <option value="">{t.profile.unknown}</option>
          {segments.map((segment) => (
            <option key={segment} value={segment}>
              {t.profile.segments[segment]}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={t.profile.largeAccount}
        checked={values.isLargeAccount}
        onChange={(_, data) => {
          set({ isLargeAccount: data.checked === true });
        }}
      />
      <PlanPicker
        companyId={companyId}
        label={t.profile.ownPlan}
        none={t.profile.noOwnPlan}
        value={values.planCode ?? null}
        saved={customer.planCode}
        effect={{ customerId: customer.id }}
        error={refused.planCode?.[0]}
        onValue={(planCode) => {
          set({ planCode });
        }}
      />
      <WordsField
        label={t.profile.address}
        rows={3}
        value={values.address ?? ""}
        hint={t.profile.addressHint}
        error={refused.address?.[0]}
        onValue={(address) => {
          set({ address });
        }}
      />
      <Field label={t.profile.language}>
        <Select
          value={values.language ?? "fr"}
          onChange={(_, data) => {
            set({ language: data.value });
          }}
        >
          <option value="fr">{t.profile.languages.fr}</option>
          <option value="en">{t.profile.languages.en}</option>
        </Select>
      </Field>
    </ActionForm>
  );
}
