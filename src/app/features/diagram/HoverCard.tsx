import { firstSentence } from '../../../model/firstSentence';
import { indexMechanism } from '../../../model/indexMechanism';
import type { Mechanism } from '../../../model/mechanism';
import { strengthsOf } from '../../../model/strength';
import { edgeName, kindWords, withinSentence } from '../../../scene/names';
import { timingWords } from '../../../scene/timingWords';
import { useSession } from '../../session/session';
import { StrengthMark, strengthReason } from '../../ui/itemMarks';
import { type CardBox, placeCard } from './placeCard';
import './diagramTools.css';

/** What is hovered or focused, and where it and the diagram are on screen. */
export interface Pointed {
  kind: 'node' | 'edge';
  id: string;
  rect: DOMRect;
  home: DOMRect;
}

const WIDTH = 280;
/** Kept free for a card; most are lower. */
const HEIGHT = 180;

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
  const place = compartments.get(node.compartment)?.label;
  return {
    title: node.name,
    meta: [kindWords[node.kind], ...(place ? [withinSentence(place)] : [])].join(', '),
    text: firstSentence(node.description),
    times: timingWords(node),
  };
}

/** Where the card stands, clear of the parts and arrows that are connected with what is pointed at. */
function placeOf(mechanism: Mechanism, { kind, id, rect, home }: Pointed, document: Document) {
  const within = ({ left, top, width, height }: DOMRect): CardBox => ({
    left: left - home.left,
    top: top - home.top,
    width,
    height,
  });
  const connected = new Set(
    mechanism.edges.flatMap((edge) => {
      if (kind === 'edge') return edge.id === id ? [edge.source, edge.target] : [];
      return edge.source === id || edge.target === id ? [edge.source, edge.target] : [];
    }),
  );
  connected.delete(id);
  const parts = [...document.querySelectorAll<SVGElement>('.diagram__picture [data-target="node"]')];
  const near = parts
    .filter(({ dataset }) => dataset.targetId !== undefined && connected.has(dataset.targetId))
    .map((part) => within(part.getBoundingClientRect()));
  const about = within(rect);
  const place = placeCard({ home, about, near, card: { width: WIDTH, height: HEIGHT } });
  return { ...place, isAbove: place.top + HEIGHT <= about.top };
}

interface HoverCardProps {
  pointed: Pointed;
  /** The pointer is on the card, or has left it. */
  onEnter: () => void;
  onLeave: () => void;
}

/** A tooltip for what is hovered, which the pointer may enter. Hidden from screen readers: the panel has the same text. */
export function HoverCard({ pointed, onEnter, onLeave }: HoverCardProps) {
  const { latestMechanism, player, window } = useSession();
  const mechanism = latestMechanism();
  if (!('layerNodes' in mechanism)) return null;
  const words = content(mechanism, pointed);
  if (!words) return null;
  const strength = strengthsOf(mechanism).get(pointed.id);
  const { left, top, isAbove } = placeOf(mechanism, pointed, window.document);
  // A card above grows upwards: its words may take less room than is kept for them.
  const style = isAbove ? { left, bottom: pointed.home.height - top - HEIGHT } : { left, top };
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
