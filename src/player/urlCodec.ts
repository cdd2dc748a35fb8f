import { type Mechanism, type MechanismGraph, stepNumberAt } from '../model/mechanism';
import { quoteText } from '../model/quoteText';
import { DEFAULT_VIEW, type ViewId, viewIds, viewNames } from '../scene/views/ids';
import { type InitialState, panelIds, type PlayerState, type Selection } from './playerState';

/** What of a state is in its address. */
type UrlState = 'stepIndex' | 'selection' | 'view' | 'panel' | 'lens' | 'marks' | 'whatIf' | 'question';

export interface ParsedUrl {
  initial: Required<Pick<InitialState, UrlState>>;
  /** One sentence for each thing the address asks for that does not exist. Plain text, never markup. */
  notices: readonly string[];
  /** Whether only the whole mechanism can tell what the address selects: a graph does not know the layers. */
  unsure: boolean;
}

/**
 * What the search part of an address asks for; anything unknown is told and replaced by the nearest sensible thing.
 * `views` are those that the mechanism offers.
 *
 * @example
 * const { initial, notices } = parseUrl(graph, '?step=3&view=time');
 */
export function parseUrl(
  mechanism: MechanismGraph | Mechanism,
  search: string,
  views: readonly ViewId[] = viewIds,
): ParsedUrl {
  const params = new URLSearchParams(search);
  const notices: string[] = [];

  const asked = params.get('step');
  // By id, or by the number that the rail shows.
  const found = mechanism.steps.findIndex(
    ({ id }, at) => id === asked || `${stepNumberAt(mechanism, at).number}` === asked,
  );
  if (asked !== null && found < 0) notices.push(notFoundNotice('step', asked, 'Showing the first step.'));

  const view = parseView(params.get('view'), views, notices);
  const page = params.get('panel');
  const panel = panelIds.find((id) => id === page);
  if (page !== null && !panel) {
    notices.push(`The address asks for the panel ${quoteText(page)}, which does not exist. Showing the evidence.`);
  }
  const told: string[] = [];
  const selection = parseSelection(mechanism, params, told);
  const unsure = told.length > 0 && !('layerNodes' in mechanism);
  if (!unsure) notices.push(...told);
  const lens = params.get('lens')?.slice(0, LONGEST_LENS) ?? null;
  const marks = params.get('marks') === '1';
  const deeds = (params.get('whatif') ?? '').slice(0, LONGEST_LENS).split(',');
  const whatIf = deeds.filter((deed, at) => deed !== '' && deeds.indexOf(deed) === at);
  return {
    initial: {
      stepIndex: Math.max(found, 0),
      selection,
      view,
      panel: panel ?? 'evidence',
      lens,
      marks,
      whatIf,
      question: params.get('question'),
    },
    notices,
    unsure,
  };
}

function parseView(asked: string | null, offered: readonly ViewId[], notices: string[]): ViewId {
  const view = offered.find((id) => id === asked);
  if (view) return view;
  const usual = offered.includes(DEFAULT_VIEW) ? DEFAULT_VIEW : (offered[0] ?? DEFAULT_VIEW);
  const exists = viewIds.some((id) => id === asked);
  if (asked !== null)
    notices.push(
      `The address asks for the view ${quoteText(asked)}, which ${exists ? 'this mechanism does not have' : 'does not exist'}. Showing the view “${viewNames[usual]}”.`,
    );
  return usual;
}

function parseSelection(
  mechanism: MechanismGraph | Mechanism,
  params: URLSearchParams,
  notices: string[],
): Selection | null {
  const [nodes, edges] =
    'layerNodes' in mechanism
      ? [
          [...mechanism.nodes, ...mechanism.layerNodes],
          [...mechanism.edges, ...mechanism.layerEdges],
        ]
      : [mechanism.nodes, mechanism.edges];
  const node = params.get('node');
  if (node !== null) {
    if (nodes.some(({ id }) => id === node)) return { kind: 'node', id: node };
    notices.push(notFoundNotice('node', node, 'Nothing is selected.'));
  }
  const edge = params.get('edge');
  if (edge !== null) {
    if (edges.some(({ id }) => id === edge)) return { kind: 'edge', id: edge };
    notices.push(notFoundNotice('arrow', edge, 'Nothing is selected.'));
  }
  return null;
}

/** The search part that `parseUrl` turns into the same state; what it does not know in `search` is kept. */
export function serializeUrl(
  mechanism: MechanismGraph,
  { stepIndex, selection, view, panel, lens, marks, whatIf, question }: Pick<PlayerState, UrlState>,
  search = '',
): string {
  const params = new URLSearchParams(search);
  for (const name of ['step', 'view', 'node', 'edge', 'panel', 'lens', 'marks', 'whatif', 'question'])
    params.delete(name);
  const step = mechanism.steps[stepIndex];
  if (step) params.set('step', step.id);
  params.set('view', view);
  if (selection) params.set(selection.kind, selection.id);
  if (panel !== 'evidence') params.set('panel', panel);
  if (lens) params.set('lens', lens);
  if (marks) params.set('marks', '1');
  if (whatIf.length > 0) params.set('whatif', whatIf.join(','));
  if (question !== null) params.set('question', question);
  return `?${params}`;
}

const notFoundNotice = (what: string, id: string, instead: string): string =>
  `The address asks for the ${what} ${quoteText(id)}, which this mechanism does not have. ${instead}`;

/** Room for every explanation of a mechanism. */
const LONGEST_LENS = 400;
