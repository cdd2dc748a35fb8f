import { useState } from 'react';
import { indexMechanism } from '../../../model/indexMechanism';
import { stepNumberAt } from '../../../model/mechanism';
import { drugOf, nameOf } from '../../../scene/whatIf/partWords';
import { type Part, partText } from '../../../scene/whatIf/parts';
import { useMechanism, useSession, useStore } from '../../session/session';
import { useSessionState } from '../../session/useSessionState';
import { Segmented } from '../../ui/formControls';
import { ExperimentList } from './ExperimentList';
import { useWhatIf } from './useWhatIf';
import './whatIf.css';

const DOSES = [
  ['0', '0'],
  ['0.5', '½'],
  ['1', '1'],
  ['2', '2'],
  ['5', '5'],
  ['20', '20'],
] as const;
const STRESS = [
  ['on', 'Long stress'],
  ['off', 'No stress'],
] as const;

/** What the mechanism is given. The usual values are no change. */
function DoseAndStress() {
  const mechanism = useMechanism();
  const { parts, run, put } = useWhatIf();
  const dose = run?.scenario.dose ?? 1;
  const stress = run?.scenario.stress ?? true;
  // An experiment may come with a dose or without stress; the usual is then a change as well.
  const ofExperiment = (key: 'dose' | 'stress'): boolean =>
    parts.some((part) => part.kind === 'intervention' && part.intervention[key] !== undefined);
  return (
    <div className="what-if-controls">
      <h3>Dose of {drugOf(mechanism).toLowerCase()}, times the usual</h3>
      <Segmented
        label="Dose, times the usual"
        choices={DOSES}
        value={DOSES.find(([value]) => Number(value) === dose)?.[0] ?? '1'}
        onChoose={(value) => put({ kind: 'dose', dose: Number(value) }, value !== '1' || ofExperiment('dose'))}
      />
      {mechanism.dynamics && <p className="what-if-note">{mechanism.dynamics.dose}</p>}
      <h3>Before the dose</h3>
      <Segmented
        label="Stress"
        choices={STRESS}
        value={stress ? 'on' : 'off'}
        onChoose={(value) => put({ kind: 'stress', stress: value === 'on' }, value === 'off' || ofExperiment('stress'))}
      />
    </div>
  );
}

const PERTURBATIONS: readonly (readonly [name: string, made: (node: string) => Part])[] = [
  ['Knock out', (node) => ({ kind: 'hold', node, to: 0 })],
  ['Halve', (node) => ({ kind: 'share', node, factor: 0.5 })],
  ['Hold active', (node) => ({ kind: 'hold', node, to: 1 })],
];

/** Any node of the mechanism, knocked out, halved or held active; first the one that is selected in the picture. */
function NodePicker() {
  const mechanism = useMechanism();
  const { player } = useSession();
  const selection = useStore(player, (state) => state.selection);
  const { parts, put } = useWhatIf();
  const { nodes } = indexMechanism(mechanism);
  const selected = selection?.kind === 'node' && nodes.has(selection.id) ? selection.id : undefined;
  const [chosen, choose] = useState<string | undefined>(undefined);
  const made = parts.findLast((part) => part.kind === 'hold' || part.kind === 'share')?.node;
  const node = chosen ?? selected ?? made ?? mechanism.nodes[0]?.id ?? '';
  const texts = new Set(parts.map(partText));
  return (
    <div className="what-if-part">
      <label>
        Part
        <select value={node} onChange={(event) => choose(event.currentTarget.value)}>
          {selected !== undefined && (
            <optgroup label="Selected in the picture">
              <option value={selected}>{nameOf(mechanism, selected)}</option>
            </optgroup>
          )}
          {mechanism.steps.map((step, at) => {
            const own = mechanism.nodes.filter((item) => item.step === step.id && item.id !== selected);
            if (own.length === 0) return null;
            return (
              <optgroup key={step.id} label={`${stepNumberAt(mechanism, at).label}: ${step.title}`}>
                {own.map(({ id }) => (
                  <option key={id} value={id}>
                    {nameOf(mechanism, id)}
                  </option>
                ))}
              </optgroup>
            );
          })}
          {mechanism.layerNodes.some(({ id }) => id !== selected) && (
            <optgroup label="Only in other explanations">
              {mechanism.layerNodes
                .filter(({ id }) => id !== selected)
                .map(({ id }) => (
                  <option key={id} value={id}>
                    {nameOf(mechanism, id)}
                  </option>
                ))}
            </optgroup>
          )}
        </select>
      </label>
      <div className="what-if-deeds" role="group" aria-label={`What happens to ${nameOf(mechanism, node)}`}>
        {PERTURBATIONS.map(([name, make]) => {
          const part = make(node);
          const on = texts.has(partText(part));
          return (
            <button key={name} type="button" className="button" aria-pressed={on} onClick={() => put(part, !on)}>
              {name}
            </button>
          );
        })}
      </div>
    </div>
  );
}

const PICKER_PAGES = [
  ['experiments', 'Experiments'],
  ['part', 'Any part'],
  ['controls', 'Dose, stress'],
] as const;
type PickerPage = (typeof PICKER_PAGES)[number][0];

/** What can be changed: an experiment that was made, any part, or what the mechanism is given. */
export function InterventionPicker() {
  const { player } = useSession();
  // What is selected in the picture is what the reader has in mind.
  const picked = useStore(player, ({ selection, whatIf }) => selection?.kind === 'node' && whatIf.length === 0);
  const [choice, choose] = useSessionState<PickerPage | null>('what-if-tray', null);
  const shown = choice ?? (picked ? 'part' : 'experiments');
  return (
    <section className="what-if-tray" aria-label="Change something">
      <Segmented label="What to change" choices={PICKER_PAGES} value={shown} onChoose={choose} />
      {shown === 'experiments' && <ExperimentList />}
      {shown === 'part' && <NodePicker />}
      {shown === 'controls' && <DoseAndStress />}
    </section>
  );
}
