import { viewIds, viewNames } from '../../scene/views/ids';
import { Check, Field } from '../export/Field';
import { Segmented } from '../sources/Segmented';
import { type EmbedChoices, hasSize, targetIds } from './embedChoices';
import { SizeOptions } from './SizeOptions';
import { type Shown, whatIfWords } from './shown';
import { ThemeField } from './ThemeField';
import { targets } from './targets';

export interface EmbedOptionsProps {
  choices: EmbedChoices;
  change: (some: Partial<EmbedChoices>) => void;
  shown: Shown;
}

const STEPS = [
  ['this', 'This step'],
  ['first', 'First step'],
] as const;

/** How it is to look and behave in the other page. */
export function EmbedOptions({ choices, change, shown }: EmbedOptionsProps) {
  const whatIf = whatIfWords(shown);
  return (
    <>
      <Field name="Where it goes">
        <select
          className="share-input"
          aria-label="Where it goes"
          value={choices.target}
          onChange={(event) => {
            const target = targetIds.find((id) => id === event.currentTarget.value);
            if (target) change({ target });
          }}
        >
          {targetIds.map((id) => (
            <option key={id} value={id}>
              {targets[id].name}
            </option>
          ))}
        </select>
        <p className="export-note">{targets[choices.target].note}</p>
      </Field>
      <Field name="Opens with">
        <Segmented label="Step" choices={STEPS} value={choices.step} onChoose={(step) => change({ step })} />
        <Segmented
          label="View"
          choices={viewIds.map((id) => [id, viewNames[id]] as const)}
          value={choices.view ?? shown.state.view}
          onChoose={(view) => change({ view })}
        />
        {whatIf && <Check name={whatIf} checked={choices.whatIf} onChange={(isOn) => change({ whatIf: isOn })} />}
      </Field>
      <ThemeField theme={choices.theme} onChoose={(theme) => change({ theme })} own="System" />
      <Field name="Parts">
        <div className="share-parts">
          <Check name="Title, buttons" checked={choices.controls} onChange={(controls) => change({ controls })} />
          <Check name="Links, sources" checked={choices.links} onChange={(links) => change({ links })} />
          <Check name="Motion" checked={choices.motion} onChange={(motion) => change({ motion })} />
          <Check name="Plays by itself" checked={choices.autoplay} onChange={(autoplay) => change({ autoplay })} />
        </div>
      </Field>
      {hasSize(choices) && <SizeOptions choices={choices} change={change} />}
    </>
  );
}
