import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreVerticalRegular } from "@fluentui/react-icons";
import type { Silenceable } from "../../usecases/check/silenceable";
import { messages } from "./messages";
import type { Silencing } from "./use-silencing";

export interface SilenceMenuProps {
  readonly target: Silenceable;
  readonly silencing: Pick<Silencing, "silence" | "isWriting">;
}

/** この規則を出さない, of all forms or of this one, behind a finding. */
export function SilenceMenu({ target, silencing: { silence, isWriting } }: SilenceMenuProps) {
  const { title, form } = target;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreVerticalRegular />}
          disabledFocusable={isWriting}
          aria-label={messages.silenceMenu(title)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {form !== null && (
            <MenuItem
              onClick={() => {
                silence(target, form);
              }}
            >
              {messages.silenceForm(form)}
            </MenuItem>
          )}
          <MenuItem
            onClick={() => {
              silence(target, null);
            }}
          >
            {messages.silenceRule}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
