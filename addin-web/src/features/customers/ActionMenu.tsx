import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { CallRegular } from "@fluentui/react-icons/svg/call";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { Fragment, type Ref } from "react";
import { useText } from "../../i18n";
import { menuGroups, type Action } from "./customerActions";
import styles from "./customers.module.css";

type Props = { menuRef: Ref<HTMLButtonElement>; onCall: () => void; onAction: (action: Action) => void };

export function ActionMenu({ menuRef, onCall, onAction }: Props) {
  const { t } = useText();
  return (
    <div className={styles.actionBar}>
      <Button icon={<CallRegular />} onClick={onCall}>
        {t.actions.call}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button ref={menuRef} icon={<ChevronDownRegular />} iconPosition="after">
            {t.actions.menu}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {menuGroups.map(({ key, actions }, index) => (
              <Fragment key={key}>
                {index > 0 && <MenuDivider />}
                <MenuGroup>
                  <MenuGroupHeader>{t.actions.groups[key]}</MenuGroupHeader>
                  {actions.map((action) => (
                    <MenuItem
                      key={action}
                      onClick={() => {
                        onAction(action);
                      }}
                    >
                      {action === "statement" ? t.actions.statement : t.actions.entries[action]}
                    </MenuItem>
                  ))}
                </MenuGroup>
              </Fragment>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
