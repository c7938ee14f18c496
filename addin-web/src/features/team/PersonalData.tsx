import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { useEffect, useState, type FormEvent } from "react";
import { useAction } from "../../api";
import * as api from "../../api/personalData";
import { ProblemNotice } from "../../ui";
import { DueErasures } from "./DueErasures";
import { Line } from "./Line";
import { Removal } from "./Removal";
import { Section } from "./Section";
import { useTeamText } from "./useTeamText";
import styles from "./team.module.css";

/** Somebody asks what is known of him, or to be forgotten. */
export function PersonalData({ companyId }: { companyId: number }) {
  const { own } = useTeamText();
  const [address, setAddress] = useState("");
  const [found, setFound] = useState<api.PersonalData | null>(null);
  const look = async (of: string) => {
    setFound(await api.exportPerson(companyId, of));
  };
  const { run, busy, problem } = useAction(() => look(address.trim()));
  return (
    <Section title={own.personal} lead={own.personalLead}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void run();
        }}
      >
        <Line
          label={own.personalAddress}
          type="email"
          value={address}
          error={problem?.fields.address?.join(" ")}
          onValue={(value) => {
            setAddress(value);
            setFound(null);
          }}
        />
        {problem && Object.keys(problem.fields).length === 0 && <ProblemNotice problem={problem} />}
        <div className={styles.actions}>
          <Button type="submit" disabledFocusable={busy || address.trim() === ""}>
            {own.personalLook}
          </Button>
        </div>
      </form>
      <div role="status">
        {found && (
          <Found
            data={found}
            erase={async () => {
              await api.erasePerson(companyId, { address: found.address });
              await look(found.address);
            }}
          />
        )}
      </div>
      <DueErasures companyId={companyId} />
    </Section>
  );
}

function Found({ data, erase }: { data: api.PersonalData; erase: () => Promise<void> }) {
  const { own } = useTeamText();
  const url = useFile(data);
  const { contacts, exchanges, replies, reminders, mailsByHand, retention } = data;
  const mails = exchanges.length + replies.length + reminders.length + mailsByHand.length;
  if (contacts.length + mails === 0) return <p className={styles.second}>{own.personalNone}</p>;
  return (
    <>
      <p>{own.personalFound(contacts.length, mails)}</p>
      <ul className={styles.list}>
        {retention.map((one) => (
          <li key={`${one.customerId}-${one.what}-${one.reason}`}>
            <span className={styles.name}>{one.customer}</span>
            <p className={styles.second}>{one.explanation}</p>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          as="a"
          size="small"
          icon={<ArrowDownloadRegular />}
          href={url}
          download={`${data.address}.json`}
        >
          {own.personalDownload}
        </Button>
        {retention.some(({ reason }) => reason === "erasable") && (
          <Removal
            inWords
            label={own.personalErase}
            title={own.personalEraseTitle(data.address)}
            text={own.personalEraseText}
            confirm={own.personalEraseGo}
            act={erase}
          />
        )}
      </div>
    </>
  );
}

/** Where a browser finds it as a file, while it is shown. */
function useFile(data: api.PersonalData) {
  const [url, setUrl] = useState("");
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: "application/json" }));
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [data]);
  return url;
}
