import { Trash2 } from 'lucide-react';
import { setEnds } from '../../../editor/timingCommands';
import type { StateEnd, Step } from '../../../model/graph';
import type { Mechanism } from '../../../model/mechanism';
import { Check } from '../../ui/formControls';
import { useDraft, useRun } from './editorContext';
import { ChoiceField, ProblemNotes, TextField } from './fields';
import { PartPicker, PickedList } from './PartPicker';
import { thingsOf } from './thingNames';

const BECOMES = [
  ['over', 'Gone, or no longer acting'],
  ['ongoing', 'As before the story'],
] as const;

/** What a step before this one shows or changes: only that can be over. */
function begunBefore({ nodes, edges, steps }: Mechanism, step: Step): ReadonlySet<string> {
  const earlier = steps.slice(0, steps.indexOf(step));
  const ids = new Set(earlier.map(({ id }) => id));
  return new Set([
    ...[...nodes, ...edges].flatMap((thing) => (ids.has(thing.step) ? thing.id : [])),
    ...earlier.flatMap(({ effects }) => Object.keys(effects)),
  ]);
}

/** What is over at the step, and how that is known. */
export function EndFields({ step }: { step: Step }) {
  const draft = useDraft();
  const run = useRun();
  const ends = step.ends ?? [];
  const begun = begunBefore(draft, step);
  const things = thingsOf(draft).filter(({ id }) => begun.has(id));
  const names = new Map(thingsOf(draft).map(({ id, label }) => [id, label]));
  const ended = new Set<string>(ends.flatMap(({ ids }) => ids));
  const put = (index: number, end: StateEnd): void => run(setEnds(step.id, ends.with(index, end)));
  return (
    <>
      <p className="editor-hint">What an earlier step began or changed, and what has come to an end by now.</p>
      <ProblemNotes at={{ kind: 'step', id: step.id, field: 'ends' }} />
      {ends.map((end, index) => (
        // An end has no name of its own; its place is what it is.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={index} className="editor-shot">
          <legend>End {index + 1}</legend>
          <PickedList
            ids={end.ids}
            names={names}
            removeWords={(name) => `${name} is not over`}
            onRemove={(id) => {
              const ids = end.ids.filter((one) => one !== id);
              run(setEnds(step.id, ids.length === 0 ? ends.toSpliced(index, 1) : ends.with(index, { ...end, ids })));
            }}
          />
          <PartPicker
            name="With it"
            placeholder="Name of a part or an arrow"
            field={`end ${index}`}
            items={things.filter(({ id }) => !ended.has(id))}
            onPick={(id) => put(index, { ...end, ids: [...end.ids, id] })}
          />
          <ChoiceField
            name="What it is now"
            at={{ kind: 'step', id: step.id, field: `end to ${index}` }}
            value={end.to}
            choices={BECOMES}
            onChoose={(to) => put(index, { ...end, to })}
          />
          <TextField
            name="What has ended, in one sentence"
            at={{ kind: 'step', id: step.id, field: `end text ${index}` }}
            rows={2}
            value={end.text}
            change={(text) => setEnds(step.id, ends.with(index, { ...end, text }))}
          />
          <Check
            name="Only the order is known: no source says when"
            checked={end.orderOnly ?? false}
            onChange={(isOn) => {
              const { orderOnly: _before, ...rest } = end;
              put(index, isOn ? { ...rest, orderOnly: true } : rest);
            }}
          />
          <button
            type="button"
            className="button"
            onClick={() => run(setEnds(step.id, ends.toSpliced(index, 1)), { canUndo: true })}
          >
            <Trash2 className="icon" aria-hidden="true" />
            Remove this end
          </button>
        </fieldset>
      ))}
      <PartPicker
        name="Add what is over by now"
        placeholder="Something of an earlier step"
        field="ends"
        items={things.filter(({ id }) => !ended.has(id))}
        onPick={(id) =>
          run(setEnds(step.id, [...ends, { ids: [id], to: 'over', text: '', orderOnly: true, evidence: [] }]))
        }
      />
    </>
  );
}
