import { Segmented } from '../sources/Segmented';
import type { Choices, Part } from './choices';
import { paletteIdOf } from './exportPlan';
import { Check, Field } from './Field';
import type { Situation } from './situation';
import type { Change } from './useChoices';

interface LookFieldProps {
  choices: Choices;
  change: Change;
  situation: Situation;
}

const NAMES: Readonly<Record<Part, string>> = {
  title: 'Title',
  caption: 'Caption',
  legend: 'Legend',
  citation: 'Citation',
  background: 'Background',
};
const THEMES = [
  ['screen', 'As on screen'],
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['projector', 'Projector'],
] as const;

/** The parts that such a file can be with or without. */
function partsOf({ kind, size }: Choices): readonly Part[] {
  if (kind === 'handout') return [];
  if (kind === 'film') return ['caption', 'legend', 'citation'];
  const isSlide = kind === 'slides' || (kind === 'picture' && size === 'slide');
  return isSlide
    ? ['title', 'caption', 'legend', 'citation']
    : ['title', 'caption', 'legend', 'citation', 'background'];
}

/** What stands around the picture, and its colours. */
export function LookField({ choices, change, situation }: LookFieldProps) {
  const { kind, theme } = choices;
  const shown = partsOf(choices);
  const isClear = shown.includes('background') && !choices.parts.background;
  return (
    <>
      {shown.length > 0 && (
        <Field name="Parts">
          <div className="export-parts">
            {shown.map((part) => (
              <Check
                key={part}
                name={NAMES[part]}
                checked={choices.parts[part]}
                onChange={(isOn) => change({ parts: { ...choices.parts, [part]: isOn } })}
              />
            ))}
          </div>
          {isClear && paletteIdOf(choices, situation) !== 'light' && (
            <p className="export-note">For dark pages: the words are light.</p>
          )}
        </Field>
      )}
      <Field name="Theme">
        <Segmented
          label="Theme"
          choices={THEMES}
          value={theme[kind]}
          onChoose={(chosen) => change({ theme: { ...theme, [kind]: chosen } })}
        />
      </Field>
    </>
  );
}
