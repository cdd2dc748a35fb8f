import type { EdgeKind, NodeKind } from '../../model/graph';
import { type Strength, strengthsOf } from '../../model/strength';
import { strengthTag, strengthWords, TAG } from '../../scene/evidence/strengthSymbols';
import { group } from '../../scene/items';
import type { Scene } from '../../scene/scene';
import { useMechanism, useSession } from '../session/session';
import { SceneFigure } from './SceneFigure';
import { counted } from '../../model/wording';
import './common.css';
import './controls.css';

/** The outline of each kind of node, as in the diagram. */
const OUTLINES: Readonly<Record<NodeKind, string>> = {
  'simple chemical': 'M14 4a10 10 0 1 1 0 20a10 10 0 1 1 0-20z',
  macromolecule: 'M8 6h12a5 5 0 0 1 5 5v6a5 5 0 0 1-5 5H8a5 5 0 0 1-5-5v-6a5 5 0 0 1 5-5z',
  complex: 'M8 5h12l5 5v8l-5 5H8l-5-5v-8z',
  process: 'M7 6h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-3H1v-6h4V8a2 2 0 0 1 2-2z',
  phenotype: 'M8 6h12l6 8l-6 8H8l-6-8z',
  'perturbing agent': 'M2 6h24l-5 8l5 8H2l5-8z',
};

/** The shape of a node kind in the current role colour. Decorative: the text beside it says the same. */
export function KindMark({ kind }: { kind: NodeKind }) {
  return (
    <span className="kind-mark">
      <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
        <path d={OUTLINES[kind]} />
      </svg>
    </span>
  );
}

/** The tip of each kind of arrow, as in the diagram. */
const TIPS: Readonly<Record<EdgeKind, string>> = {
  stimulation: 'M2 8h12M14 3.5l8 4.5l-8 4.5z',
  catalysis: 'M2 8h12M22 8a4 4 0 1 1-8 0a4 4 0 1 1 8 0z',
  production: 'M2 8h12M14 3.5l8 4.5l-8 4.5z',
  modulation: 'M2 8h10M12 8l5-4.5l5 4.5l-5 4.5z',
  inhibition: 'M2 8h18M20.5 2v12',
  'necessary stimulation': 'M2 8h9M11.5 2.5v11M15 3.5l8 4.5l-8 4.5z',
  transport: 'M2 8h4M9 8h4M12.5 3.5l4 4.5l-4 4.5M18 3.5l4 4.5l-4 4.5',
};
const FILLED = new Set<EdgeKind>(['stimulation', 'production']);

/** The tip of an arrow. Decorative: the text beside it says the same. */
export function ArrowMark({ kind }: { kind: EdgeKind }) {
  return (
    <svg
      className={FILLED.has(kind) ? 'arrow-mark arrow-mark-filled' : 'arrow-mark'}
      viewBox="0 0 24 16"
      aria-hidden="true"
    >
      <path d={TIPS[kind]} />
    </svg>
  );
}

const GROUND_WORDS: Readonly<Record<Strength['ground'], string>> = {
  people: 'people',
  animals: 'animals',
  cells: 'cells',
  text: 'said in texts only',
  none: 'no source',
};

/** The reason for a strength: "1 paper read, animals, contested". */
export function strengthReason({ ground, level, papersRead, contested }: Strength): string {
  if (level === 0) return GROUND_WORDS.none;
  // Only what contradicts it is known.
  if (ground === 'none') return 'contested, nothing in support';
  const support = papersRead === 0 ? 'indirect or partial support' : `${counted(papersRead, 'paper')} read`;
  return [support, GROUND_WORDS[ground], ...(contested ? ['contested'] : [])].join(', ');
}

const TAG_ROOM = TAG + 2;

/** The evidence tag as in the diagram, with a text alternative. */
export function StrengthMark({ strength }: { strength: Strength }) {
  const scene: Scene = {
    width: TAG_ROOM,
    height: TAG_ROOM,
    gradients: [],
    items: [group('mark', [strengthTag(strength)], { x: TAG_ROOM / 2, y: TAG_ROOM / 2 })],
  };
  return (
    <SceneFigure
      scene={scene}
      className="strength-mark"
      style={{ inlineSize: TAG_ROOM, blockSize: TAG_ROOM }}
      label={strengthWords(strength)}
      idPrefix="mark-"
    />
  );
}

/** The evidence strength of an item, with a link to the rule. */
export function StrengthLine({ id }: { id: string }) {
  const mechanism = useMechanism();
  const { player } = useSession();
  const strength = strengthsOf(mechanism).get(id);
  if (!strength) return null;
  return (
    <p className="strength-line">
      <StrengthMark strength={strength} />
      <span>{strengthReason(strength)}</span>
      <button type="button" className="link-button" onClick={() => player.showPanel('trust')}>
        How sure?
      </button>
    </p>
  );
}
