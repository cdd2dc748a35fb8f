import {
  type EvidenceSource,
  type EvidenceSubject,
  findDependents,
  type SubjectKind,
} from '../../model/evidenceQueries';
import { indexMechanism } from '../../model/indexMechanism';
import { serializeLens, idsInLens } from '../../model/lens';
import type { Mechanism } from '../../model/mechanism';
import type { Player } from '../../player/createPlayer';
import type { PanelId } from '../../player/playerState';
import type { SearchHit } from '../../search/searchHits';

/** Where the reader arrives: in the picture, or on a page of the panel. */
export type Arrival = 'diagram' | 'panel';

/** Lays the explanation of a thing over the picture if it is drawn there alone, goes to its step and selects it. */
export function takeToThing(player: Player, mechanism: Mechanism, kind: 'node' | 'edge', id: string): Arrival {
  const { nodes, edges } = indexMechanism(mechanism);
  const thing = (kind === 'node' ? nodes : edges).get(id);
  if (!thing) return 'diagram';
  const own = [...mechanism.layerNodes, ...mechanism.layerEdges].find((one) => one.id === id);
  if (own) player.setLens(serializeLens({ kind: 'hypotheses', ids: [own.layer] }));
  player.goTo(thing.step);
  player.select({ kind, id });
  return 'diagram';
}

function takeToStep(player: Player, id: string): Arrival {
  player.goTo(id);
  player.select(null);
  player.showPanel('evidence');
  return 'diagram';
}

function takeToPage(player: Player, panel: PanelId): Arrival {
  player.showPanel(panel);
  return 'panel';
}

/** Lights what rests on it; a light that leaves the whole picture dark says nothing. */
function lightFrom(player: Player, mechanism: Mechanism, support: EvidenceSource): void {
  const lens = { kind: 'from', support } as const;
  const { nodes, edges } = indexMechanism(mechanism);
  const lit = [...idsInLens(mechanism, lens)].some((id) => nodes.has(id) || edges.has(id));
  player.setLens(lit ? serializeLens(lens) : null);
}

/** The page that tells of what carries evidence and is no part of the picture. */
const PAGES = {
  hypothesis: 'debate',
  question: 'debate',
  event: 'story',
  course: 'story',
  figure: 'story',
  limit: 'story',
} as const satisfies Partial<Record<SubjectKind, PanelId>>;

/** Goes to where something that carries evidence is shown and told. */
export function takeToSubject(
  player: Player,
  mechanism: Mechanism,
  { kind, id, time }: Pick<EvidenceSubject, 'kind' | 'id' | 'time'>,
): Arrival {
  switch (kind) {
    case 'step':
      return takeToStep(player, id);
    case 'node':
    case 'edge':
      return takeToThing(player, mechanism, kind, id);
    case 'time':
      return time?.of === 'course' ? takeToPage(player, 'story') : takeToThing(player, mechanism, 'node', id);
    case 'intervention': {
      // An experiment has no place of its own: it is told of by what it acts on.
      const [target] = indexMechanism(mechanism).interventions.get(id)?.targets ?? [];
      return target === undefined ? 'diagram' : takeToThing(player, mechanism, 'node', target);
    }
    default:
      return takeToPage(player, PAGES[kind]);
  }
}

/** To the first part of the picture that rests on a claim, else to the page where it is used. */
function takeToClaim(player: Player, mechanism: Mechanism, id: string): Arrival {
  const support = { kind: 'claim', id } as const;
  lightFrom(player, mechanism, support);
  const subjects = findDependents(mechanism, support);
  const best =
    subjects.find(({ kind }) => kind === 'node' || kind === 'edge') ??
    subjects.find(({ time }) => time?.of === 'node') ??
    subjects.find(({ kind }) => kind === 'step') ??
    subjects.find(({ kind }) => kind in PAGES);
  return best ? takeToSubject(player, mechanism, best) : takeToPage(player, 'sources');
}

/** To what an open question is about, with the debate beside it. */
function takeToQuestion(player: Player, mechanism: Mechanism, id: string): Arrival {
  const { nodes, edges, questions } = indexMechanism(mechanism);
  const about = questions.get(id)?.about[0];
  if (about !== undefined && nodes.has(about)) takeToThing(player, mechanism, 'node', about);
  else if (about !== undefined && edges.has(about)) takeToThing(player, mechanism, 'edge', about);
  else if (about !== undefined) takeToStep(player, about);
  return takeToPage(player, 'debate');
}

/** Goes where a hit is. A term is no place: its meaning is told where it was found. */
export function takeTo(player: Player, mechanism: Mechanism, { kind, id }: Pick<SearchHit, 'kind' | 'id'>): Arrival {
  switch (kind) {
    case 'node':
    case 'edge':
    case 'step':
    case 'event':
    case 'limit':
      return takeToSubject(player, mechanism, { kind, id });
    case 'claim':
      return takeToClaim(player, mechanism, id);
    case 'quote':
    case 'reference':
    case 'document':
      lightFrom(player, mechanism, { kind, id });
      return takeToPage(player, 'sources');
    case 'hypothesis':
      player.setLens(serializeLens({ kind: 'hypotheses', ids: [id] }));
      return takeToPage(player, 'debate');
    case 'question':
      return takeToQuestion(player, mechanism, id);
    case 'term':
      return 'diagram';
  }
}
