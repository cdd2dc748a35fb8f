import { type ReactNode, useState } from 'react';
import { groupEvidence } from '../../../evidence/evidenceItems';
import { evidenceOf } from '../../../model/evidenceQueries';
import type { MechanismEdge, MechanismNode } from '../../../model/graph';
import { indexMechanism } from '../../../model/indexMechanism';
import type { Selection } from '../../../player/playerState';
import { edgeName } from '../../../scene/names';
import { type MechanismGraph, stepNumberAt } from '../../../model/mechanism';
import { useMechanism, useSession, useStore } from '../../session/session';
import { kindAndPlace } from '../../ui/displayNames';
import { ArrowMark, KindMark } from '../../ui/itemMarks';
import { counted } from '../../../model/wording';
import '../../ui/controls.css';

/** A longer list is opened bit by bit: that of a large graph has a thousand rows, which no page makes at once. */
const SHOWN = { first: 60, more: 150 };

/** The first of a long list, and how to get on in it. */
function useFirst<T>(items: readonly T[]): { shown: readonly T[]; more: ReactNode } {
  const [room, setRoom] = useState(SHOWN.first);
  const left = items.length - room;
  if (left <= 0) return { shown: items, more: null };
  const next = Math.min(left, SHOWN.more);
  const more = (
    <button type="button" className="button" onClick={() => setRoom(room + SHOWN.more)}>
      {left > next ? `Show ${next} more of ${left.toLocaleString('en')}` : `Show the other ${left}`}
    </button>
  );
  return { shown: items.slice(0, room), more };
}

interface NodeButtonsProps {
  title: string;
  nodes: readonly MechanismNode[];
  onOpen: (selection: Selection) => void;
}

/** Buttons that open nodes. */
export function NodeButtons({ title, nodes, onOpen }: NodeButtonsProps) {
  const mechanism = useMechanism();
  const { shown, more } = useFirst(nodes);
  if (nodes.length === 0) return null;
  return (
    <section className="panel-section">
      <h3>{title}</h3>
      <ul className="thing-buttons">
        {shown.map((node) => (
          <li key={node.id} data-voice={node.voice}>
            <button type="button" className="thing-button" onClick={() => onOpen({ kind: 'node', id: node.id })}>
              <KindMark kind={node.kind} />
              <span className="thing-words">
                {node.name}
                <small>{kindAndPlace(mechanism, node)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

interface EdgeButtonsProps {
  title: string;
  edges: readonly MechanismEdge[];
  onOpen: (selection: Selection) => void;
}

/** Buttons that open arrows, each with its evidence strength. */
export function EdgeButtons({ title, edges, onOpen }: EdgeButtonsProps) {
  const mechanism = useMechanism();
  const { shown, more } = useFirst(edges);
  if (edges.length === 0) return null;
  return (
    <section className="panel-section">
      <h3>{title}</h3>
      <ul className="thing-buttons">
        {shown.map((edge) => {
          const { quotes, claims } = groupEvidence(evidenceOf(mechanism, { kind: 'edge', id: edge.id }));
          return (
            <li key={edge.id}>
              <button type="button" className="thing-button" onClick={() => onOpen({ kind: 'edge', id: edge.id })}>
                <ArrowMark kind={edge.kind} />
                <span className="thing-words">{edgeName(edge, indexMechanism(mechanism).nodes)}</span>
                <span className="thing-count">{backing(quotes.length, claims.length)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {more}
    </section>
  );
}

/** "Go to step 5", "Go to the prologue". */
function goToLabel(mechanism: MechanismGraph, stepIndex: number): string {
  const { number, label } = stepNumberAt(mechanism, stepIndex);
  const isCounted = mechanism.steps[stepIndex]?.role === 'canonical';
  return `Go to ${isCounted ? `step ${number}` : `the ${label.toLowerCase()}`}`;
}

/** Goes to the step that explains a node or an arrow, which stays selected; nothing where that step is shown. */
export function StepButton({ selection }: { selection: Selection }) {
  const mechanism = useMechanism();
  const { player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const step = indexMechanism(mechanism).stepOf(selection.id);
  const index = step ? mechanism.steps.indexOf(step) : -1;
  if (!step || index < 0 || index === stepIndex) return null;
  const goTo = (): void => {
    player.goTo(index);
    player.select(selection);
  };
  return (
    <button type="button" className="button step-button" title={step.title} onClick={goTo}>
      {goToLabel(mechanism, index)}
    </button>
  );
}

function backing(quotes: number, claims: number): string {
  if (quotes > 0) return counted(quotes, 'quote');
  return claims > 0 ? counted(claims, 'paper finding') : 'no quote';
}
