import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { isSharedReply, type Reply } from "../../api";
import { useText } from "../../i18n";
import { outcomes, type Outcome } from "./suggestion";

type Props = { reply: Reply; proposed: Outcome; busy: boolean; onChosen: (outcome: Outcome) => void };

/** Whatever else the answer may mean. What was read may be confirmed with other dates or amounts too. */
export function DecisionMenu({ reply, proposed, busy, onChosen }: Props) {
  const { t } = useText();
  const offered = outcomes.filter((outcome) => {
    if (outcome === "newAddress") return reply.kind === "bounce";
    if (outcome === "notTheirs") return isSharedReply(reply);
    if (outcome === "handled") return proposed !== "handled";
    return true;
  });
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          disabledFocusable={busy}
          icon={<ChevronDownRegular fontSize={12} />}
          iconPosition="after"
        >
          {t.replies.other}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {offered.map((outcome) => (
            <MenuItem
              key={outcome}
              onClick={() => {
                onChosen(outcome);
              }}
            >
              {t.replies.menu[outcome]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
