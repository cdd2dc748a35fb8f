import { firstSentence } from '../../../model/firstSentence';
import { indexMechanism } from '../../../model/indexMechanism';
import type { Mechanism } from '../../../model/mechanism';
import { strengthsOf } from '../../../model/strength';
import { edgeName, kindWords, withinSentence } from '../../../scene/names';
import { timingWords } from '../../../scene/timingWords';
import { useSession } from '../../session/session';
import { StrengthMark, strengthReason } from '../../ui/itemMarks';
import './diagramTools.css';

/** What is hovered or focused, and where it and the diagram are on screen. */
export interface Pointed {
  kind: 'node' | 'edge';
  id: string;
  rect: DOMRect;
  home: DOMRect;
}

const WIDTH = 280;
const ROOM = 190;
const GAP = 10;

interface Content {
  title: string;
  meta: string;
  text: string;
  /** When it happens, as the sources word it. */
  times: readonly string[];
}

function content(mechanism: Mechanism, { kind, id }: Pointed): Content | null {
  const { nodes, edges, compartments } = indexMechanism(mechanism);
  if (kind === 'edge') {
    const edge = edges.get(id);
    return edge
      ? { title: edgeName(edge, nodes), meta: edge.kind, text: firstSentence(edge.description), times: [] }
      : null;
  }
  const node = nodes.get(id);
  if (!node) return null;
  const place = compartments.get(node.compartment)?.label ?? '';
  return {
    title: node.name,
    meta: `${kindWords[node.kind]}, ${withinSentence(place)}`,
    text: firstSentence(node.description),
    times: timingWords(node),
  };
}

interface HoverCardProps {
  pointed: Pointed;
  /** The pointer is on the card, or has left it. */
  onEnter: () => void;
  onLeave: () => void;
}

/** A tooltip for what is hovered, which the pointer may enter. Hidden from screen readers: the panel has the same text. */
export function HoverCard({ pointed, onEnter, onLeave }: HoverCardProps) {
  const { latestMechanism, player } = useSession();
  const mechanism = latestMechanism();
  if (!('layerNodes' in mechanism)) return null;
  const words = content(mechanism, pointed);
  if (!words) return null;
  const strength = strengthsOf(mechanism).get(pointed.id);
  const { rect, home } = pointed;
  const middle = rect.left + rect.width / 2 - home.left;
  const left = Math.max(8, Math.min(home.width - WIDTH - 8, middle - WIDTH / 2));
  const above = rect.top - home.top > ROOM;
  const style = above
    ? { left, bottom: home.bottom - rect.top + GAP }
    : { left, top: Math.min(rect.bottom - home.top + GAP, home.height - ROOM) };
  return (
    <div
      className="hover-card"
      style={{ width: WIDTH, ...style }}
      aria-hidden="true"
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      <strong>{words.title}</strong>
      <span className="hover-card__meta">{words.meta}</span>
      {player.getState().view === 'time' && words.times.length > 0 ? (
        <ul className="hover-card__times">
          {words.times.map((time) => (
            <li key={time}>{time}</li>
          ))}
        </ul>
      ) : (
        <p>{words.text}</p>
      )}
      {strength && (
        <span className="hover-card__strength">
          <StrengthMark strength={strength} />
          {strengthReason(strength)}
        </span>
      )}
    </div>
  );
}
