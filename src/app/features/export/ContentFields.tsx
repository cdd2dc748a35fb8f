import { stepNumberAt } from '../../../model/mechanism';
import { viewNames } from '../../../scene/views/ids';
import { Check, Field, Segmented } from '../../ui/formControls';
import type { ChangeExport, ExportChoices, FigurePart } from './exportChoices';
import { type ExportContext, paletteIdOf } from './exportPlan';

interface StepsFieldProps {
  choices: ExportChoices;
  change: ChangeExport;
  situation: ExportContext;
}

const STEPS = [
  ['this', 'This step'],
  ['chosen', 'Choose'],
  ['all', 'All steps'],
] as const;
const FILM_STEPS = [
  ['this', 'This step'],
  ['all', 'All steps'],
] as const;

/** Which steps to export, and in which views. */
export function StepsField({ choices, change, situation }: StepsFieldProps) {
  const { kind, views } = choices;
  const { mechanism, viewId, stepIndex } = situation;
  if (kind === 'handout' || kind === 'package') return null;
  const here = mechanism.steps[stepIndex]?.id ?? '';
  const steps = choices.steps[kind];
  const take = (wanted: typeof steps): void => {
    const chosen = choices.chosen.length === 0 ? [here] : choices.chosen;
    change({ steps: { ...choices.steps, [kind]: wanted }, chosen });
  };
  return (
    <Field name="What">
      {kind === 'film' ? (
        <Segmented label="Steps" choices={FILM_STEPS} value={steps === 'this' ? 'this' : 'all'} onChoose={take} />
      ) : (
        <>
          <Segmented label="Steps" choices={STEPS} value={steps} onChoose={take} />
          {steps === 'chosen' && <StepList choices={choices} change={change} situation={situation} />}
          <Segmented
            label="Views"
            choices={[
              ['this', `${viewNames[viewId]} view`],
              ['all', 'All views'],
            ]}
            value={views}
            onChoose={(chosen) => change({ views: chosen })}
          />
        </>
      )}
    </Field>
  );
}

function StepList({ choices, change, situation: { mechanism } }: StepsFieldProps) {
  const { chosen } = choices;
  return (
    <div className="export-steps" role="group" aria-label="Chosen steps">
      {mechanism.steps.map(({ id, title }, at) => (
        <Check
          key={id}
          name={`${stepNumberAt(mechanism, at).number} ${title}`}
          checked={chosen.includes(id)}
          onChange={(isOn) => change({ chosen: isOn ? [...chosen, id] : chosen.filter((other) => other !== id) })}
        />
      ))}
    </div>
  );
}

interface AppearanceFieldProps {
  choices: ExportChoices;
  change: ChangeExport;
  situation: ExportContext;
}

const PART_NAMES: Readonly<Record<FigurePart, string>> = {
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

/** The optional parts of a kind of file. */
function availableParts({ kind, size }: ExportChoices): readonly FigurePart[] {
  if (kind === 'handout') return [];
  if (kind === 'film') return ['caption', 'legend', 'citation'];
  const isSlide = kind === 'slides' || (kind === 'picture' && size === 'slide');
  return isSlide
    ? ['title', 'caption', 'legend', 'citation']
    : ['title', 'caption', 'legend', 'citation', 'background'];
}

const PANEL_SIZES = [8, 9, 10, 12] as const;

/** The letter of a panel, for a figure of several; further pictures of the same export go on from it. */
function PanelLetterField({ choices: { panel }, change }: Pick<AppearanceFieldProps, 'choices' | 'change'>) {
  return (
    <div className="export-panel">
      <label>
        Panel letter
        <input
          type="text"
          autoComplete="off"
          maxLength={1}
          size={2}
          value={panel.letter}
          onChange={(event) =>
            change({ panel: { ...panel, letter: event.currentTarget.value.replace(/[^a-z]/gi, '') } })
          }
        />
      </label>
      {panel.letter !== '' && (
        <select
          aria-label="Size of the panel letter"
          value={panel.sizePt}
          onChange={(event) => change({ panel: { ...panel, sizePt: Number(event.currentTarget.value) } })}
        >
          {PANEL_SIZES.map((size) => (
            <option key={size} value={size}>
              {size} pt
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

/** Optional parts around the picture, and the theme. */
export function AppearanceField({ choices, change, situation }: AppearanceFieldProps) {
  const { kind, theme } = choices;
  const shown = availableParts(choices);
  const isClear = shown.includes('background') && !choices.parts.background;
  return (
    <>
      {shown.length > 0 && (
        <Field name="Parts">
          <div className="export-parts">
            {shown.map((part) => (
              <Check
                key={part}
                name={PART_NAMES[part]}
                checked={choices.parts[part]}
                onChange={(isOn) => change({ parts: { ...choices.parts, [part]: isOn } })}
              />
            ))}
          </div>
          {kind !== 'film' && (
            <div className="export-parts">
              <Check name="Step numbers" checked={choices.numbers} onChange={(isOn) => change({ numbers: isOn })} />
              <Check name="Greyscale" checked={choices.grey} onChange={(isOn) => change({ grey: isOn })} />
            </div>
          )}
          {shown.includes('background') && <PanelLetterField choices={choices} change={change} />}
          {isClear && paletteIdOf(choices, situation) !== 'light' && (
            <p className="export-note">For dark pages: the text is light.</p>
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
