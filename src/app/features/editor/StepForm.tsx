import { Camera, Trash2, X } from 'lucide-react';
import { useId } from 'react';
import { removeStep } from '../../../editor/removeCommands';
import { assignToStep, changeStep, setEffect, setSequence, setShots } from '../../../editor/stepCommands';
import type { Effect, Step, StepShot } from '../../../model/graph';
import { indexMechanism } from '../../../model/indexMechanism';
import type { Mechanism } from '../../../model/mechanism';
import { edgeName } from '../../../scene/names';
import { viewNames } from '../../../scene/views/ids';
import { Check } from '../../ui/formControls';
import { moveItem, SortableList } from '../../ui/SortableList';
import { EvidenceFields } from './EvidenceFields';
import { useDraft, useRun } from './editorContext';
import { ChoiceField, MoreFields, NumberField, ProblemNotes, TextField } from './fields';
import { partLabel } from './GraphForms';
import { PartPicker, type PickItem } from './PartPicker';

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

/** Every part and arrow by its name. */
function thingsOf(draft: Mechanism): PickItem[] {
  const { nodes } = indexMechanism(draft);
  return [
    ...draft.nodes.map((node) => ({ id: node.id, label: partLabel(node), note: 'Part' })),
    ...draft.edges.map((edge) => ({ id: edge.id, label: edgeName(edge, nodes), note: 'Arrow' })),
  ];
}

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

const SHOT_VIEWS = [
  ['', 'Every view'],
  ['cell', viewNames.cell],
  ['pathway', viewNames.pathway],
] as const;

/** Where the camera looks in the step. */
function ShotFields({ step }: { step: Step }) {
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
                <ul className="editor-chips">
                  {show.map((id) => (
                    <li key={id}>
                      <button
                        type="button"
                        className="button"
                        aria-label={`Leave ${names.get(id) ?? id} out of the shot`}
                        onClick={() => put(index, { ...shot, show: show.filter((one) => one !== id) })}
                      >
                        {names.get(id) ?? id}
                        <X className="icon" aria-hidden="true" />
                      </button>
                    </li>
                  ))}
                </ul>
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
