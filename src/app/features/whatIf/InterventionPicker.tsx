import { useState } from 'react';
import { indexMechanism } from '../../../model/indexMechanism';
import { stepNumberAt } from '../../../model/mechanism';
import { controlsOf, nameOf, type Part, partText } from '../../../scene/whatIf/parts';
import { useMechanism, useSession, useStore } from '../../session/session';
import { useSessionState } from '../../session/useSessionState';
import { Segmented } from '../../ui/formControls';
import { RunControls } from './RunControls';
import { ExperimentList } from './ExperimentList';
import { useWhatIf } from './useWhatIf';
import './whatIf.css';

const PERTURBATIONS: readonly (readonly [name: string, made: (node: string) => Part])[] = [
  ['Block', (node) => ({ kind: 'hold', node, to: 0 })],
  ['Halve', (node) => ({ kind: 'share', node, factor: 0.5 })],
  ['Hold active', (node) => ({ kind: 'hold', node, to: 1 })],
];

/** Any node of the mechanism, blocked, halved or held active; first the one that is selected in the picture. */
function NodePicker() {
  const mechanism = useMechanism();
  const { player } = useSession();
  const selection = useStore(player, (state) => state.selection);
  const { parts, setPart } = useWhatIf();
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
            <button key={name} type="button" className="button" aria-pressed={on} onClick={() => setPart(part, !on)}>
              {name}
            </button>
          );
        })}
      </div>
    </div>
  );
}

type PickerPage = 'experiments' | 'part' | 'controls';

/** What can be changed: an experiment that was made, any part, or what the mechanism is given. */
export function InterventionPicker() {
  const { player } = useSession();
  const controls = controlsOf(useMechanism());
  const choices: (readonly [PickerPage, string])[] = [
    ['experiments', 'Experiments'],
    ['part', 'Any part'],
  ];
  if (controls.length > 0) choices.push(['controls', controls.map(({ short }) => short).join(', ')]);
  // What is selected in the picture is what the reader has in mind.
  const picked = useStore(player, ({ selection, whatIf }) => selection?.kind === 'node' && whatIf.length === 0);
  const [choice, choose] = useSessionState<PickerPage | null>('what-if-tray', null);
  const shown = choice ?? (picked ? 'part' : 'experiments');
  return (
    <section className="what-if-tray" aria-label="Change something">
      <Segmented label="What to change" choices={choices} value={shown} onChoose={choose} />
      {shown === 'experiments' && <ExperimentList />}
      {shown === 'part' && <NodePicker />}
      {shown === 'controls' && <RunControls />}
    </section>
  );
}
