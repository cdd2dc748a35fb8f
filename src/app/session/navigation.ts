import {
  type EvidenceSource,
  type EvidenceSubject,
  findDependents,
  type SubjectKind,
} from '../../model/evidenceQueries';
import { indexMechanism } from '../../model/indexMechanism';
import { idsInLens, serializeLens } from '../../model/lens';
import type { Mechanism } from '../../model/mechanism';
import type { Player } from '../../player/createPlayer';
import type { PanelId } from '../../player/playerState';
import type { SearchHit } from '../../search/searchHits';
import { useMechanism, useSession } from './session';

/** Where navigation ends: at the diagram or on a page of the panel. */
export type NavigationTarget = 'diagram' | 'panel';

/** Goes to a node's or an arrow's step and selects it; shows its explanation on the diagram if it belongs to one. */
export function navigateToItem(
  player: Player,
  mechanism: Mechanism,
  kind: 'node' | 'edge',
  id: string,
): NavigationTarget {
  const { nodes, edges } = indexMechanism(mechanism);
  const thing = (kind === 'node' ? nodes : edges).get(id);
  if (!thing) return 'diagram';
  const own = [...mechanism.layerNodes, ...mechanism.layerEdges].find((one) => one.id === id);
  if (own) player.setLens(serializeLens({ kind: 'hypotheses', ids: [own.layer] }));
  player.goTo(thing.step);
  player.select({ kind, id });
  return 'diagram';
}

function navigateToStep(player: Player, id: string): NavigationTarget {
  player.goTo(id);
  player.select(null);
  player.showPanel('evidence');
  return 'diagram';
}

function navigateToPage(player: Player, panel: PanelId): NavigationTarget {
  player.showPanel(panel);
  return 'panel';
}

/** Highlights what rests on a source; clears the lens if nothing of it is drawn. */
function highlightSupport(player: Player, mechanism: Mechanism, support: EvidenceSource): void {
  const lens = { kind: 'from', support } as const;
  const { nodes, edges } = indexMechanism(mechanism);
  const isDrawn = [...idsInLens(mechanism, lens)].some((id) => nodes.has(id) || edges.has(id));
  player.setLens(isDrawn ? serializeLens(lens) : null);
}

/** The panel page of subjects that are not drawn. */
const PAGES = {
  hypothesis: 'debate',
  question: 'debate',
  event: 'story',
  course: 'story',
  figure: 'story',
  limit: 'story',
} as const satisfies Partial<Record<SubjectKind, PanelId>>;

/** Navigates to where a subject of evidence is shown. */
function navigateToSubject(
  player: Player,
  mechanism: Mechanism,
  { kind, id, time }: Pick<EvidenceSubject, 'kind' | 'id' | 'time'>,
): NavigationTarget {
  switch (kind) {
    case 'step':
      return navigateToStep(player, id);
    case 'node':
    case 'edge':
      return navigateToItem(player, mechanism, kind, id);
    case 'time':
      if (time?.of === 'step') return navigateToStep(player, id);
      return time?.of === 'course' ? navigateToPage(player, 'story') : navigateToItem(player, mechanism, 'node', id);
    case 'intervention': {
      // An experiment is not drawn: go to its target.
      const [target] = indexMechanism(mechanism).interventions.get(id)?.targets ?? [];
      return target === undefined ? 'diagram' : navigateToItem(player, mechanism, 'node', target);
    }
    default:
      return navigateToPage(player, PAGES[kind]);
  }
}

/** To the first drawn part that rests on a claim, else to a page where it is used. */
function navigateToClaim(player: Player, mechanism: Mechanism, id: string): NavigationTarget {
  const support = { kind: 'claim', id } as const;
  highlightSupport(player, mechanism, support);
  const subjects = findDependents(mechanism, support);
  const best =
    subjects.find(({ kind }) => kind === 'node' || kind === 'edge') ??
    subjects.find(({ time }) => time?.of === 'node') ??
    subjects.find(({ kind }) => kind === 'step') ??
    subjects.find(({ kind }) => kind in PAGES);
  return best ? navigateToSubject(player, mechanism, best) : navigateToPage(player, 'sources');
}

/** To what an open question is about, with the Debate page beside it. */
function navigateToQuestion(player: Player, mechanism: Mechanism, id: string): NavigationTarget {
  const { nodes, edges, questions } = indexMechanism(mechanism);
  const about = questions.get(id)?.about[0];
  if (about !== undefined && nodes.has(about)) navigateToItem(player, mechanism, 'node', about);
  else if (about !== undefined && edges.has(about)) navigateToItem(player, mechanism, 'edge', about);
  else if (about !== undefined) navigateToStep(player, about);
  return navigateToPage(player, 'debate');
}

/** Navigates to a search hit. A term has no place: its meaning is shown in the search. */
export function navigateTo(
  player: Player,
  mechanism: Mechanism,
  { kind, id }: Pick<SearchHit, 'kind' | 'id'>,
): NavigationTarget {
  switch (kind) {
    case 'node':
    case 'edge':
    case 'step':
    case 'event':
    case 'limit':
      return navigateToSubject(player, mechanism, { kind, id });
    case 'claim':
      return navigateToClaim(player, mechanism, id);
    case 'quote':
    case 'reference':
    case 'document':
      highlightSupport(player, mechanism, { kind, id });
      return navigateToPage(player, 'sources');
    case 'hypothesis':
      player.setLens(serializeLens({ kind: 'hypotheses', ids: [id] }));
      return navigateToPage(player, 'debate');
    case 'question':
      return navigateToQuestion(player, mechanism, id);
    case 'term':
      return 'diagram';
  }
}

/** Navigates to a subject of evidence and focuses the panel. */
export function useNavigateToSubject(): (subject: EvidenceSubject) => void {
  const mechanism = useMechanism();
  const { player, window } = useSession();
  return (subject) => {
    // The pressed button disappears with its page, so focus moves to the panel.
    window.document.querySelector<HTMLElement>('.panel')?.focus({ preventScroll: true });
    navigateToSubject(player, mechanism, subject);
  };
}
