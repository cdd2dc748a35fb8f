import { Menu } from '@base-ui/react/menu';
import { Check, ChevronRight, Contrast } from 'lucide-react';
import { MOTIONS, type Settings, THEMES } from '../../../player/settings';
import { useSession, useStore } from '../../session/session';
import { themeNames } from '../../session/sharedCommands';
import '../../ui/dialog.css';

const MOTION_NAMES: Readonly<Record<Settings['motion'], string>> = {
  system: 'as the system',
  full: 'full',
  reduced: 'reduced',
};

const SPEEDS = ['1', '0.5', '0.25'] as const;
const SPEED_NAMES: Readonly<Record<(typeof SPEEDS)[number], string>> = {
  '1': 'normal',
  '0.5': 'half',
  '0.25': 'a quarter',
};

/** Submenu for theme, motion, speed and single-letter keys. */
export function DisplaySubmenu() {
  const { settings, player } = useSession();
  const speed = useStore(player, (state) => SPEEDS.find((known) => Number(known) === state.speed) ?? '1');
  const { theme, motion, letters } = useStore(settings, (state) => state);
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className="menu-item">
        <Contrast className="icon" aria-hidden="true" />
        Theme and motion
        <ChevronRight className="icon menu-key" aria-hidden="true" />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-positioner" sideOffset={4}>
          <Menu.Popup className="menu">
            <Choices
              title="Theme"
              value={theme}
              choices={THEMES}
              names={themeNames}
              onChoose={(value) => settings.change({ theme: value })}
            />
            <Menu.Separator className="menu-separator" />
            <Choices
              title="Motion"
              value={motion}
              choices={MOTIONS}
              names={MOTION_NAMES}
              onChoose={(value) => settings.change({ motion: value })}
            />
            <Menu.Separator className="menu-separator" />
            <Choices
              title="Speed"
              value={speed}
              choices={SPEEDS}
              names={SPEED_NAMES}
              onChoose={(value) => player.setSpeed(Number(value))}
            />
            <Menu.Separator className="menu-separator" />
            <Menu.CheckboxItem
              className="menu-item"
              checked={letters}
              onCheckedChange={(checked) => settings.change({ letters: checked })}
            >
              <span className="menu-tick">
                <Menu.CheckboxItemIndicator>
                  <Check className="icon" aria-hidden="true" />
                </Menu.CheckboxItemIndicator>
              </span>
              Single-letter keys
            </Menu.CheckboxItem>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}

interface ChoicesProps<T extends string> {
  title: string;
  value: T;
  choices: readonly T[];
  names: Readonly<Record<T, string>>;
  onChoose: (value: T) => void;
}

function Choices<T extends string>({ title, value, choices, names, onChoose }: ChoicesProps<T>) {
  return (
    <Menu.RadioGroup value={value} onValueChange={(chosen: T) => onChoose(chosen)}>
      <Menu.GroupLabel className="menu-label">{title}</Menu.GroupLabel>
      {choices.map((choice) => (
        <Menu.RadioItem key={choice} value={choice} className="menu-item">
          <span className="menu-tick">
            <Menu.RadioItemIndicator>
              <Check className="icon" aria-hidden="true" />
            </Menu.RadioItemIndicator>
          </span>
          {names[choice].charAt(0).toUpperCase() + names[choice].slice(1)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
