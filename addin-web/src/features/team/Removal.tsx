import { Button } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useState } from "react";
import { useAction } from "../../api";
import { ProblemNotice } from "../../ui";
import ConfirmDialog from "../../ui/ConfirmDialog";

type Props = {
  label: string;
  title: string;
  text: string;
  confirm: string;
  act: () => Promise<unknown>;
  /** With its words, where nothing beside it says what it removes. */
  inWords?: boolean;
};

/** Says what will be lost before it is; a refusal is told in the same place. */
export function Removal({ label, title, text, confirm, act, inWords = false }: Props) {
  const [asking, setAsking] = useState(false);
  const { run, busy, problem } = useAction(async () => {
    await act();
    setAsking(false);
  });
  return (
    <>
      <Button
        size="small"
        appearance={inWords ? "secondary" : "subtle"}
        icon={<DeleteRegular />}
        {...(inWords ? {} : { "aria-label": label, title: label })}
        onClick={() => {
          setAsking(true);
        }}
      >
        {inWords && label}
      </Button>
      {asking && (
        <ConfirmDialog
          title={title}
          confirm={confirm}
          busy={busy}
          loses
          onConfirm={() => void run()}
          onCancel={() => {
            setAsking(false);
          }}
        >
          {problem ? <ProblemNotice problem={problem} /> : text}
        </ConfirmDialog>
      )}
    </>
  );
}
