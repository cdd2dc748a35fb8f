import { ArrowLeftRight, Trash2 } from 'lucide-react';
import {
  changeEdge,
  changeNode,
  confirmGuess,
  connect,
  connectToNew,
  placeNode,
  reverseEdge,
} from '../../../editor/graphCommands';
import { removeThings } from '../../../editor/removeCommands';
import { assignToStep } from '../../../editor/stepCommands';
import {
  EDGE_KINDS,
  type Identifier,
  type MechanismEdge,
  type MechanismNode,
  NODE_KINDS,
  SIGNAL_ROLES,
  type SignalRole,
} from '../../../model/graph';
import { indexMechanism } from '../../../model/indexMechanism';
import type { Mechanism } from '../../../model/mechanism';
import { edgeKindWords, edgeName, kindWords } from '../../../scene/names';
import { ArrowMark } from '../../ui/itemMarks';
import { Check } from '../../ui/formControls';
import { EvidenceFields } from './EvidenceFields';
import { useDraft, useGoTo, useRun } from './editorContext';
import { ChoiceField, MoreFields, ProblemNotes, TextField } from './fields';
import { PartPicker } from './PartPicker';
import { TimingFields } from './TimingFields';
import { partLabel } from './thingNames';

const ROLE_WORDS: Readonly<Record<SignalRole, string>> = {
  drug: 'Drug',
  inhibit: 'Inhibits',
  excite: 'Excites',
  signal: 'Passes a signal on',
  growth: 'Growth and repair',
  neutral: 'None (grey)',
};

/** The steps, to choose the one that explains a thing. */
function stepChoices({ steps }: Mechanism): [string, string][] {
  return steps.map(({ id, title }, at) => [id, `${at + 1}. ${title || 'Without a title'}`]);
}

/** The arrows of a part, each leading to its form. */
export function ArrowList({ edges }: { edges: readonly MechanismEdge[] }) {
  const { nodes } = indexMechanism(useDraft());
  const goTo = useGoTo();
  return (
    <ul className="thing-buttons">
      {edges.map((edge) => (
        <li key={edge.id}>
          <button type="button" className="thing-button" onClick={() => goTo({ kind: 'edge', id: edge.id })}>
            <ArrowMark kind={edge.kind} />
            <span className="thing-words">{edgeName(edge, nodes)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** "uniprot:P12345 NAME" on a line each. */
const identifiersToText = (all: readonly Identifier[]): string =>
  all.map(({ curie, label }) => `${curie} ${label}`.trim()).join('\n');

const identifiersFromText = (text: string): Identifier[] =>
  text
    .split('\n')
    .map((line) => /^\s*(\S+)\s*(.*)$/.exec(line))
    .flatMap((found) => (found ? [{ curie: found[1] ?? '', label: (found[2] ?? '').trimEnd() }] : []));

/** Everything about one part. */
export function NodeForm({ node }: { node: MechanismNode }) {
  const draft = useDraft();
  const run = useRun();
  const { id } = node;
  const own = draft.edges.filter(({ source, target }) => source === id || target === id);
  const place = draft.compartments.find((one) => one.id === node.compartment);
  const at = (field: string) => ({ kind: 'node', id, field }) as const;
  return (
    <div className="editor-fields">
      <TextField
        name="Name in the picture"
        at={at('label')}
        value={node.label}
        change={(label) => changeNode(id, { label })}
      />
      <div className="editor-pair">
        <ChoiceField
          name="Kind"
          at={at('kind')}
          value={node.kind}
          choices={NODE_KINDS.map((kind) => [kind, kindWords[kind]])}
          onChoose={(kind) => run(changeNode(id, { kind }))}
        />
        <ChoiceField
          name="Colour"
          at={at('voice')}
          value={node.voice}
          choices={SIGNAL_ROLES.map((role) => [role, ROLE_WORDS[role]])}
          onChoose={(voice) => run(changeNode(id, { voice }))}
        />
      </div>
      <PartPicker
        name="Connect to"
        placeholder="Name of a part"
        field="connect"
        items={draft.nodes
          .filter((other) => other.id !== id)
          .map((other) => ({ id: other.id, label: partLabel(other) }))}
        onPick={(target) => run(connect(id, target))}
        onCreate={(label) => run(connectToNew(id, label))}
      />
      <ProblemNotes at={at('connect')} />
      {own.length > 0 && <ArrowList edges={own} />}
      <TextField
        name="What it is, in two sentences"
        at={at('description')}
        rows={3}
        value={node.description}
        change={(description) => changeNode(id, { description })}
      />
      <ChoiceField
        name="Shown in step"
        at={at('step')}
        value={node.step}
        choices={stepChoices(draft)}
        onChoose={(step) => run(assignToStep(id, step))}
      />
      <PartPicker
        name={place ? `Place: ${place.label || 'without a name'}` : 'Place: none'}
        placeholder="A cell, a membrane, a gap"
        field="compartment"
        items={[
          ...(node.compartment === '' ? [] : [{ id: '', label: 'No place' }]),
          ...draft.compartments.filter((one) => one.id !== node.compartment),
        ]}
        onPick={(compartment) => run(placeNode(id, { id: compartment }))}
        onCreate={(label) => run(placeNode(id, { label }))}
        createWords="New place"
      />
      <MoreFields name="When it acts">
        <TimingFields node={node} />
      </MoreFields>
      <MoreFields name="Full name, database entries, size">
        <TextField name="Full name" at={at('name')} value={node.name} change={(name) => changeNode(id, { name })} />
        <TextField
          name="Database entries, one a line"
          hint="The database, its number and a name: uniprot:P12345 NAME"
          at={at('identifiers')}
          rows={2}
          value={identifiersToText(node.identifiers)}
          change={(text) => changeNode(id, { identifiers: identifiersFromText(text) })}
        />
        <TextField
          name="What the sources do not say of it"
          at={at('silent')}
          value={node.silent ?? ''}
          change={(silent) => changeNode(id, { silent })}
        />
        <Check
          name="Larger: much runs through it"
          checked={node.isHub ?? false}
          onChange={(isHub) => run(changeNode(id, { isHub }))}
        />
      </MoreFields>
      <EvidenceFields thing={{ kind: 'node', id }} />
      <RemoveButton name="Remove this part" id={id} />
    </div>
  );
}

function RemoveButton({ name, id }: { name: string; id: string }) {
  const run = useRun();
  return (
    <button type="button" className="button editor-remove" onClick={() => run(removeThings([id]), { canUndo: true })}>
      <Trash2 className="icon" aria-hidden="true" />
      {name}
    </button>
  );
}

/** Everything about one arrow. */
export function EdgeForm({ edge }: { edge: MechanismEdge }) {
  const draft = useDraft();
  const run = useRun();
  const goTo = useGoTo();
  const { id } = edge;
  const at = (field: string) => ({ kind: 'edge', id, field }) as const;
  const parts = draft.nodes.map((node): [string, string] => [node.id, partLabel(node)]);
  const text = (field: 'label' | 'description' | 'silent') => (value: string) => changeEdge(id, { [field]: value });
  return (
    <div className="editor-fields">
      <ChoiceField
        name="From"
        at={at('source')}
        value={edge.source}
        choices={parts}
        onChoose={(source) => run(changeEdge(id, { source }))}
      />
      <ChoiceField
        name="What it does"
        at={at('kind')}
        value={edge.kind}
        choices={EDGE_KINDS.map((kind) => [kind, edgeKindWords[kind]])}
        onChoose={(kind) => run(changeEdge(id, { kind }))}
      />
      <ChoiceField
        name="To"
        at={at('target')}
        value={edge.target}
        choices={parts}
        onChoose={(target) => run(changeEdge(id, { target }))}
      />
      {edge.guessed && (
        <div className="editor-guess">
          <p className="editor-hint">{edge.guessed}</p>
          <button type="button" className="button" onClick={() => run(confirmGuess(id))}>
            It is right: no longer a guess
          </button>
        </div>
      )}
      <div className="editor-buttons">
        <button type="button" className="button" onClick={() => run(reverseEdge(id))}>
          <ArrowLeftRight className="icon" aria-hidden="true" />
          Turn round
        </button>
        {([edge.source, edge.target] as const).map((end, side) => {
          const node = draft.nodes.find((one) => one.id === end);
          return (
            node && (
              <button
                key={side === 0 ? 'source' : 'target'}
                type="button"
                className="button editor-end"
                onClick={() => goTo({ kind: 'node', id: end })}
              >
                Open {partLabel(node)}
              </button>
            )
          );
        })}
      </div>
      <TextField name="A word beside the line" at={at('label')} value={edge.label ?? ''} change={text('label')} />
      <TextField
        name="What happens, in one or two sentences"
        at={at('description')}
        rows={3}
        value={edge.description}
        change={text('description')}
      />
      <ChoiceField
        name="Shown in step"
        at={at('step')}
        value={edge.step}
        choices={stepChoices(draft)}
        onChoose={(step) => run(assignToStep(id, step))}
      />
      <MoreFields name="What the sources do not say">
        <TextField name="In one sentence" at={at('silent')} value={edge.silent ?? ''} change={text('silent')} />
      </MoreFields>
      <EvidenceFields thing={{ kind: 'edge', id }} />
      <RemoveButton name="Remove this arrow" id={id} />
    </div>
  );
}
