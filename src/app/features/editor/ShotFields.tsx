import { Camera, Trash2 } from 'lucide-react';
import { setShots } from '../../../editor/stepCommands';
import type { Step, StepShot } from '../../../model/graph';
import { viewNames } from '../../../scene/views/ids';
import { Check } from '../../ui/formControls';
import { useDraft, useRun } from './editorContext';
import { ChoiceField, NumberField, ProblemNotes } from './fields';
import { PartPicker, PickedList } from './PartPicker';
import { thingsOf } from './thingNames';

const SHOT_VIEWS = [
  ['', 'Every view'],
  ['cell', viewNames.cell],
  ['pathway', viewNames.pathway],
] as const;

/** Where the camera looks in the step. */
export function ShotFields({ step }: { step: Step }) {
  const draft = useDraft();
  const run = useRun();
  const shots = step.shots ?? [];
  const things = thingsOf(draft);
  const names = new Map(things.map(({ id, label }) => [id, label]));
  const put = (index: number, shot: StepShot): void => run(setShots(step.id, shots.with(index, shot)));
  const last = shots.at(-1);
  const afterLast = last ? (last.atMs ?? 0) + 1000 : 0;
  return (
    <>
      <p className="editor-hint">Without shots the camera looks at what moves, and then at the whole.</p>
      <ProblemNotes at={{ kind: 'step', id: step.id, field: 'shots' }} />
      {shots.map((shot, index) => {
        const { show } = shot;
        return (
          // A shot has no name of its own; its place is what it is.
          // oxlint-disable-next-line react/no-array-index-key
          <fieldset key={index} className="editor-shot">
            <legend>Shot {index + 1}</legend>
            <div className="editor-pair">
              <NumberField
                name="After, in ms"
                at={{ kind: 'step', id: step.id, field: `shot ${index}` }}
                value={shot.atMs ?? 0}
                change={(atMs) => setShots(step.id, shots.with(index, { ...shot, atMs }))}
              />
              <ChoiceField
                name="In"
                at={{ kind: 'step', id: step.id, field: `view ${index}` }}
                value={shot.view === 'time' ? '' : (shot.view ?? '')}
                choices={SHOT_VIEWS}
                onChoose={(view) => {
                  const { view: _before, ...rest } = shot;
                  put(index, view === '' ? rest : { ...rest, view });
                }}
              />
            </div>
            <Check
              name="The whole picture"
              checked={show === 'whole'}
              onChange={(isWhole) => put(index, { ...shot, show: isWhole ? 'whole' : step.sequence.flat() })}
            />
            {show !== 'whole' && (
              <>
                <PickedList
                  ids={show}
                  names={names}
                  removeWords={(name) => `Leave ${name} out of the shot`}
                  onRemove={(id) => put(index, { ...shot, show: show.filter((one) => one !== id) })}
                />
                <PartPicker
                  name="Also show"
                  placeholder="Name of a part or an arrow"
                  field={`show ${index}`}
                  items={things.filter(({ id }) => !show.includes(id))}
                  onPick={(id) => put(index, { ...shot, show: [...show, id] })}
                />
              </>
            )}
            <button
              type="button"
              className="button"
              onClick={() => run(setShots(step.id, shots.toSpliced(index, 1)), { canUndo: true })}
            >
              <Trash2 className="icon" aria-hidden="true" />
              Remove this shot
            </button>
          </fieldset>
        );
      })}
      <button
        type="button"
        className="button"
        onClick={() => run(setShots(step.id, [...shots, { ...(afterLast > 0 && { atMs: afterLast }), show: 'whole' }]))}
      >
        <Camera className="icon" aria-hidden="true" />
        Add a shot
      </button>
    </>
  );
}
