import { Button, Radio, RadioGroup, Select, Field } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { invalidate, useAction } from "../../api";
import * as team from "../../api/team";
import { ProblemNotice } from "../../ui";
import { Line } from "./Line";
import { useTeamText } from "./useTeamText";
import styles from "./team.module.css";

const empty = { userName: "", groupId: "", name: "" };

export function Invite({ companyId }: { companyId: number }) {
  const { own } = useTeamText();
  const [kind, setKind] = useState<"person" | "group">("person");
  const [role, setRole] = useState<team.Role>("collector");
  const [values, setValues] = useState(empty);
  const [said, setSaid] = useState("");
  const { run, busy, problem } = useAction(async () => {
    const who =
      kind === "person" ? { userName: values.userName } : { groupId: values.groupId, name: values.name };
    const { name, userName, groupId } = await team.invite(companyId, { ...who, role });
    setSaid(own.invited(name ?? userName ?? groupId ?? ""));
    setValues(empty);
    invalidate(`members/${companyId}`);
  });
  const set = (change: Partial<typeof empty>) => {
    setValues((now) => ({ ...now, ...change }));
    setSaid("");
  };
  const errorOf = (field: string) => problem?.fields[field]?.join(" ");
  const shown = problem && Object.keys(problem.fields).length === 0;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void run();
      }}
    >
      <Field label={own.kind}>
        <RadioGroup
          layout="horizontal"
          value={kind}
          onChange={(_, data) => {
            setKind(data.value as typeof kind);
            setSaid("");
          }}
        >
          <Radio value="person" label={own.person} />
          <Radio value="group" label={own.aGroup} />
        </RadioGroup>
      </Field>
      {kind === "person" ? (
        <Line
          label={own.userName}
          hint={own.userNameHint}
          type="email"
          value={values.userName}
          error={errorOf("userName")}
          onValue={(userName) => {
            set({ userName });
          }}
        />
      ) : (
        <>
          <Line
            label={own.groupId}
            hint={own.groupIdHint}
            value={values.groupId}
            error={errorOf("groupId") ?? errorOf("userName")}
            onValue={(groupId) => {
              set({ groupId });
            }}
          />
          <Line
            label={own.groupName}
            value={values.name}
            error={errorOf("name")}
            onValue={(name) => {
              set({ name });
            }}
          />
        </>
      )}
      <Field label={own.role}>
        <Select
          value={role}
          onChange={(_, data) => {
            setRole(data.value as team.Role);
          }}
        >
          {(["reader", "collector", "manager"] as const).map((one) => (
            <option key={one} value={one}>
              {own.roles[one]}
            </option>
          ))}
        </Select>
      </Field>
      {shown && <ProblemNotice problem={problem} />}
      <div className={styles.actions}>
        <Button type="submit" disabledFocusable={busy}>
          {own.invite}
        </Button>
        <span className={styles.second} role="status">
          {said}
        </span>
      </div>
    </form>
  );
}
