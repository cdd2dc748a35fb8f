import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { removeStep } from '../../../editor/removeCommands';
import { assignToStep, changeStep, setEffect, setSequence } from '../../../editor/stepCommands';
import type { Effect, Step } from '../../../model/graph';
import { Check } from '../../ui/formControls';
import { moveItem, SortableList } from '../../ui/SortableList';
import { EndFields } from './EndFields';
import { EvidenceFields } from './EvidenceFields';
import { useDraft, useRun } from './editorContext';
import { ChoiceField, MoreFields, ProblemNotes, TextField } from './fields';
import { PartPicker } from './PartPicker';
import { ShotFields } from './ShotFields';
import { thingsOf } from './thingNames';

const ROLES = [
  ['canonical', 'A step that is counted'],
  ['prologue', 'Prologue: before the first'],
  ['epilogue', 'Epilogue: after the last'],
] as const;

const EFFECTS: readonly (readonly [Effect | '', string])[] = [
  ['', 'Becomes active'],
  ['blocked', 'Is blocked'],
  ['silenced', 'Falls quiet'],
  ['lifted', 'Stops acting'],
  ['reversed', 'Is undone'],
  ['ongoing', 'Acts as before'],
];

interface Row {
  id: string;
  /** Moves together with the row above it. */
  joined: boolean;
}

const rowsOf = ({ sequence }: Step): Row[] => sequence.flatMap((ids) => ids.map((id, at) => ({ id, joined: at > 0 })));

function groupsOf(rows: readonly Row[]): string[][] {
  const groups: string[][] = [];
  for (const { id, joined } of rows) {
    const last = groups.at(-1);
    if (joined && last) last.push(id);
    else groups.push([id]);
  }
  return groups;
}

/** What moves in the step, in which order, and what becomes of it. */
function SequenceFields({ step }: { step: Step }) {
  const draft = useDraft();
  const run = useRun();
  const heading = useId();
  const rows = rowsOf(step);
  const things = thingsOf(draft);
  const names = new Map(things.map(({ id, label }) => [id, label]));
  const put = (next: readonly Row[]): void => run(setSequence(step.id, groupsOf(next)));
  const moved = new Set(rows.map(({ id }) => id));
  const others = Object.keys(step.effects).filter((id) => !moved.has(id));
  const effectOf = (id: string, name: string) => (
    <select
      className="text-field editor-effect"
      aria-label={`What becomes of ${name}`}
      value={step.effects[id] ?? ''}
      onChange={({ target }) => run(setEffect(step.id, id, (target.value as Effect | '') || null))}
    >
      {EFFECTS.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
  return (
    <section className="editor-sequence" aria-labelledby={heading}>
      <h3 id={heading}>What moves, in order</h3>
      <ProblemNotes at={{ kind: 'step', id: step.id, field: 'sequence' }} />
      <SortableList
        label="What moves, in order"
        items={rows}
        keyOf={({ id }) => id}
        nameOf={({ id }) => names.get(id) ?? id}
        onMove={(from, to) =>
          put(moveItem(rows, from, to).map((row, at) => (at === to ? { ...row, joined: false } : row)))
        }
      >
        {({ id, joined }, at) => {
          const name = names.get(id) ?? id;
          return (
            <div className="editor-row">
              <strong>{name}</strong>
              {effectOf(id, name)}
              {at > 0 && (
                <Check
                  name="Together with the one above"
                  checked={joined}
                  onChange={(isOn) => put(rows.map((row, index) => (index === at ? { ...row, joined: isOn } : row)))}
                />
              )}
              <button type="button" className="link-button" onClick={() => put(rows.filter((row) => row.id !== id))}>
                Do not move it
              </button>
            </div>
          );
        }}
      </SortableList>
      <PartPicker
        name="Add what moves here"
        placeholder="Name of a part or an arrow"
        field="sequence"
        items={things.filter(({ id }) => !moved.has(id))}
        onPick={(id) => run(assignToStep(id, step.id))}
      />
      {others.length > 0 && (
        <ul className="editor-others">
          {others.map((id) => (
            <li key={id}>
              <span>{names.get(id) ?? id}</span>
              {effectOf(id, names.get(id) ?? id)}
            </li>
          ))}
        </ul>
      )}
      <PartPicker
        name="Also change something of another step"
        placeholder="What this step blocks or stops"
        field="effects"
        items={things.filter(({ id }) => !moved.has(id) && !others.includes(id))}
        onPick={(id) => run(setEffect(step.id, id, 'blocked'))}
      />
    </section>
  );
}

/** Everything about one step. */
export function StepForm({ step }: { step: Step }) {
  const draft = useDraft();
  const run = useRun();
  const { id } = step;
  const at = (field: string) => ({ kind: 'step', id, field }) as const;
  const text = (field: 'title' | 'shortTitle' | 'when' | 'caption' | 'explanation' | 'silent') => (value: string) =>
    changeStep(id, { [field]: value });
  const isOnly = draft.steps.length === 1;
  return (
    <div className="editor-fields">
      <TextField name="Title" at={at('title')} value={step.title} change={text('title')} />
      <TextField
        name="Caption: one sentence under the picture"
        at={at('caption')}
        rows={2}
        value={step.caption}
        change={text('caption')}
      />
      <SequenceFields step={step} />
      <TextField
        name="Notes: two sentences in plain words"
        at={at('explanation')}
        rows={3}
        value={step.explanation}
        change={text('explanation')}
      />
      <div className="editor-pair">
        <TextField name="When" at={at('when')} placeholder="within hours" value={step.when} change={text('when')} />
        <TextField name="Short title" at={at('shortTitle')} value={step.shortTitle} change={text('shortTitle')} />
      </div>
      <ChoiceField
        name="What kind of step"
        at={at('role')}
        value={step.role}
        choices={ROLES}
        onChoose={(role) => run(changeStep(id, { role }))}
      />
      <MoreFields name="What is over by now">
        <EndFields step={step} />
      </MoreFields>
      <MoreFields name="Camera">
        <ShotFields step={step} />
      </MoreFields>
      <MoreFields name="What the sources do not say">
        <TextField name="In one sentence" at={at('silent')} value={step.silent ?? ''} change={text('silent')} />
      </MoreFields>
      <EvidenceFields thing={{ kind: 'step', id }} />
      <button
        type="button"
        className="button editor-remove"
        aria-disabled={isOnly}
        title={isOnly ? 'A mechanism has at least one step' : undefined}
        onClick={() => run(removeStep(id), { canUndo: true })}
      >
        <Trash2 className="icon" aria-hidden="true" />
        Remove this step
      </button>
    </div>
  );
}
