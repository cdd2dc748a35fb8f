import { changeTiming, durationWords, minutesFrom, type Phase, PHASES } from '../../../editor/timingCommands';
import type { MechanismNode } from '../../../model/graph';
import { useEditorContext, useIsReadOnly, useRun } from './editorContext';
import { Labelled, leaveOnEscape, ProblemNotes, TextField } from './fields';

const NAMES: Readonly<Record<Phase, string>> = { onset: 'Begins', peak: 'Is strongest', decay: 'Is over' };

interface DurationFieldProps {
  name: string;
  node: MechanismNode;
  phase: Phase;
  end: 'fromMin' | 'toMin';
}

/** A time after the start, with its unit; anything else that is typed is put back as it was. */
function DurationField({ name, node, phase, end }: DurationFieldProps) {
  const { editor } = useEditorContext();
  const run = useRun();
  const readOnly = useIsReadOnly();
  const words = durationWords(node.timing?.[phase]?.[end]);
  return (
    <Labelled name={name} at={{ kind: 'node', id: node.id, field: `${phase} ${end}` }}>
      {(own) => (
        <input
          {...own}
          key={words}
          defaultValue={words}
          readOnly={readOnly}
          type="text"
          autoComplete="off"
          placeholder="2 hours"
          className="text-field"
          onBlur={({ target }) => {
            const minutes = minutesFrom(target.value);
            const isEmpty = target.value.trim() === '';
            if (minutes === null && !isEmpty) target.value = words;
            else run(changeTiming(node.id, phase, { [end]: minutes ?? undefined }));
            editor.endField();
          }}
          onKeyDown={leaveOnEscape}
        />
      )}
    </Labelled>
  );
}

/** When a part begins to change, is strongest and is over, in the words of a source and in times of the axis. */
export function TimingFields({ node }: { node: MechanismNode }) {
  return (
    <>
      <p className="editor-hint">
        Times after the start, such as 30 min, 2 hours or 3 days. Leave empty what no source says.
      </p>
      <ProblemNotes at={{ kind: 'node', id: node.id, field: 'timing' }} />
      {PHASES.map((phase) => (
        <fieldset key={phase} className="editor-shot">
          <legend>{NAMES[phase]}</legend>
          <TextField
            name="As the source words it, with the species"
            at={{ kind: 'node', id: node.id, field: `timing ${phase}` }}
            value={node.timing?.[phase]?.text ?? ''}
            change={(text) => changeTiming(node.id, phase, { text })}
          />
          <div className="editor-pair">
            <DurationField name={`${NAMES[phase]}: from`} node={node} phase={phase} end="fromMin" />
            <DurationField name={`${NAMES[phase]}: to`} node={node} phase={phase} end="toMin" />
          </div>
        </fieldset>
      ))}
    </>
  );
}
