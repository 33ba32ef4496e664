import {
  Button,
  Field,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Select,
  Switch,
  Text,
  tokens,
} from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons";
import { useState } from "react";
import packageFile from "../../../package.json";
import { messages } from "../messages";

export interface SettingsProps {
  readonly departments: readonly string[];
  readonly department: string | null;
  readonly isGathering: boolean;
  readonly onChooseDepartment: (department: string) => void;
  readonly onSwitchGathering: (isGathering: boolean) => void;
  readonly onShowWelcome: () => void;
}

const useStyles = makeStyles({
  surface: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, width: "260px" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What one seldom changes, behind the gear. */
export function Settings(props: SettingsProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      trapFocus
      withArrow
      open={isOpen}
      onOpenChange={(_event, { open }) => {
        setIsOpen(open);
      }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<SettingsRegular />} aria-label={messages.settings} />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={messages.settings}>
        <DepartmentField {...props} />
        <GatheringSwitch isGathering={props.isGathering} onSwitchGathering={props.onSwitchGathering} />
        <Button
          onClick={() => {
            setIsOpen(false);
            props.onShowWelcome();
          }}
        >
          {messages.showWelcome}
        </Button>
        <Text size={200} className={styles.quiet}>
          {messages.version(packageFile.version)}
        </Text>
      </PopoverSurface>
    </Popover>
  );
}

/** One's own 課; also on the first run's card. */
export function DepartmentField({
  departments,
  department,
  onChooseDepartment,
  orientation = "vertical",
  hint = null,
}: Pick<SettingsProps, "departments" | "department" | "onChooseDepartment"> & {
  readonly orientation?: "horizontal" | "vertical";
  readonly hint?: string | null;
}) {
  return (
    <Field label={messages.department} orientation={orientation} hint={hint}>
      <Select
        size={orientation === "horizontal" ? "small" : "medium"}
        value={department ?? ""}
        onChange={(_event, { value }) => {
          if (value !== "") onChooseDepartment(value);
        }}
      >
        {department === null && <option value="">{messages.chooseDepartment}</option>}
        {departments.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export function GatheringSwitch({
  isGathering,
  onSwitchGathering,
}: Pick<SettingsProps, "isGathering" | "onSwitchGathering">) {
  return (
    <Field hint={messages.gathersAbout}>
      <Switch
        label={messages.gathers}
        checked={isGathering}
        onChange={(_event, { checked }) => {
          onSwitchGathering(checked);
        }}
      />
    </Field>
  );
}
