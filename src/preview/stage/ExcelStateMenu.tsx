import {
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { excelStates, type ExcelState } from "./excel-state";
import { messages } from "./messages";

export interface ExcelStateMenuProps {
  /** Null where no workbook is open. */
  readonly state: ExcelState | null;
  readonly onChoose: (state: ExcelState) => void;
}

/** For training: what the pane says in a workbook that cannot be changed. */
export function ExcelStateMenu({ state, onChoose }: ExcelStateMenuProps) {
  return (
    <Menu
      checkedValues={{ state: state === null ? [] : [state] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const chosen = excelStates.find((one) => one === checkedItems[0]);
        if (chosen && chosen !== state) onChoose(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" size="small" disabled={state === null}>
          {messages.excelState.button}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{messages.excelState.choose}</MenuGroupHeader>
            {excelStates.map((one) => (
              <MenuItemRadio key={one} name="state" value={one}>
                {messages.excelState.names[one]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
