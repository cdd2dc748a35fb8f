import { stepNumberAt } from '../../model/mechanism';
import { viewNames } from '../../scene/views/ids';
import { Segmented } from '../sources/Segmented';
import type { Choices } from './choices';
import { Check, Field } from './Field';
import type { Situation } from './situation';
import type { Change } from './useChoices';

interface WhatFieldProps {
  choices: Choices;
  change: Change;
  situation: Situation;
}

const STEPS = [
  ['this', 'This step'],
  ['chosen', 'Choose'],
  ['all', 'All steps'],
] as const;
const PLAYS = [
  ['this', 'This step'],
  ['all', 'Whole play'],
] as const;

/** Which steps, and in which views. */
export function WhatField({ choices, change, situation }: WhatFieldProps) {
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
        <Segmented label="Steps" choices={PLAYS} value={steps === 'this' ? 'this' : 'all'} onChoose={take} />
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

function StepList({ choices, change, situation: { mechanism } }: WhatFieldProps) {
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
