import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  type MenuButtonProps,
} from "@fluentui/react-components";

export interface ChoiceMenuProps {
  /** What is chosen, for screen readers: 「自分の課」. */
  readonly label: string;
  /** On the button. */
  readonly shown: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly title: string }[];
  readonly onChoose: (value: string) => void;
  readonly buttonProps?: MenuButtonProps;
}

/** One of a few, behind a button that shows which. */
export function ChoiceMenu({ label, shown, value, options, onChoose, buttonProps }: ChoiceMenuProps) {
  const checked = { choice: value === null ? [] : [value] };
  return (
    <Menu
      checkedValues={checked}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const [chosen] = checkedItems;
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton aria-label={`${label}: ${shown}`} size="small" {...buttonProps}>
          {shown}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {options.map((option) => (
            <MenuItemRadio key={option.value} name="choice" value={option.value}>
              {option.title}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
