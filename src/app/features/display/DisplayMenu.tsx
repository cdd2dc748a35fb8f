import { Menu } from '@base-ui/react/menu';
import { Check, ChevronRight, Contrast } from 'lucide-react';
import { useEffect, useState } from 'react';
import { MOTIONS, RATES, type Settings, THEMES } from '../../../player/settings';
import { useSession, useStore } from '../../session/session';
import { themeNames } from '../../session/sharedCommands';
import { type Voice, voicesOf, watchVoices } from '../narration/speech';
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
  const { theme, motion, letters, narration } = useStore(settings, (state) => state);
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
            <Menu.Separator className="menu-separator" />
            <Menu.CheckboxItem
              className="menu-item"
              checked={narration}
              onCheckedChange={(checked) => settings.change({ narration: checked })}
            >
              <span className="menu-tick">
                <Menu.CheckboxItemIndicator>
                  <Check className="icon" aria-hidden="true" />
                </Menu.CheckboxItemIndicator>
              </span>
              Read aloud while playing
            </Menu.CheckboxItem>
            {narration && <VoiceChoices />}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}

const RATE_CHOICES = RATES.map((rate) => `${rate}` as const);
const RATE_NAMES: Readonly<Record<(typeof RATE_CHOICES)[number], string>> = {
  '0.75': 'slow',
  '1': 'normal',
  '1.25': 'fast',
  '1.5': 'very fast',
};
/** Some systems have dozens. */
const MOST_VOICES = 6;
const OWN_VOICE = '';

/** The voices of the browser, which may arrive after the page; the chosen one is always among them. */
function useVoices(chosen: string | null): readonly Voice[] {
  const { window, options } = useSession();
  const [voices, setVoices] = useState(() => voicesOf(window, options.lang));
  useEffect(() => watchVoices(window, () => setVoices(voicesOf(window, options.lang))), [window, options.lang]);
  return [...voices.filter(({ uri }) => uri === chosen), ...voices.filter(({ uri }) => uri !== chosen)].slice(
    0,
    MOST_VOICES,
  );
}

/** Which voice reads, and how fast; or that there is none. */
function VoiceChoices() {
  const { settings } = useSession();
  const { voice, rate } = useStore(settings, (state) => state);
  const voices = useVoices(voice);
  const named = voices.map(({ uri, name }) => [uri, name] as const);
  const names: Record<string, string> = Object.fromEntries([[OWN_VOICE, 'as the browser'], ...named]);
  if (voices.length === 0) {
    return <p className="menu-note">This browser has no voice. The words are shown over the picture.</p>;
  }
  return (
    <>
      <Choices
        title="Reading speed"
        value={`${rate}` as const}
        choices={RATE_CHOICES}
        names={RATE_NAMES}
        onChoose={(value) => settings.change({ rate: RATES.find((known) => `${known}` === value) ?? 1 })}
      />
      <Choices
        title="Voice"
        value={voice ?? OWN_VOICE}
        choices={[OWN_VOICE, ...voices.map(({ uri }) => uri)]}
        names={names}
        onChoose={(value) => settings.change({ voice: value === OWN_VOICE ? null : value })}
      />
    </>
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
          {(names[choice] ?? choice).charAt(0).toUpperCase() + (names[choice] ?? choice).slice(1)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
