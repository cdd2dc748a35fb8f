import { type Mechanism, type MechanismGraph, stepNumberAt } from '../model/mechanism';
import { quoteText } from '../model/quoteText';
import { DEFAULT_VIEW, type ViewId, viewIds, viewNames } from '../scene/views/ids';
import { paramsWithout, readParams } from './addressParams';
import { type InitialState, panelIds, type PlayerState, type Selection } from './playerState';

/** The part of the state that is in the address. */
type UrlState = 'stepIndex' | 'selection' | 'view' | 'panel' | 'lens' | 'marks' | 'whatIf' | 'question';

export interface ParsedUrl {
  initial: Required<Pick<InitialState, UrlState>>;
  /** One sentence for each unknown thing in the address. Plain text, never markup. */
  notices: readonly string[];
  /** Minutes after the start at which the story is to be shown; null for the time of the step. */
  atMin: number | null;
  /** Whether the selection can only be resolved with the whole mechanism: a graph does not know the layers. */
  needsMechanism: boolean;
}

/**
 * Parses the search part of an address; unknown values are reported and replaced by the nearest sensible ones. `views` are
 * those that the mechanism offers, `defaultView` the one where the address names none.
 *
 * @example
 * const { initial, notices } = parseUrl(graph, '?step=3&view=time');
 */
export function parseUrl(
  mechanism: MechanismGraph | Mechanism,
  search: string,
  views: readonly ViewId[] = viewIds,
  defaultView: ViewId = DEFAULT_VIEW,
): ParsedUrl {
  const params = readParams(search);
  const notices: string[] = [];

  const asked = params.get('step');
  // By id or by step number.
  const stepIndex = mechanism.steps.findIndex(
    ({ id }, at) => id === asked || `${stepNumberAt(mechanism, at).number}` === asked,
  );
  if (asked !== null && stepIndex < 0) notices.push(notFoundNotice('step', asked, 'Showing the first step.'));

  const view = parseView(params.get('view'), views, defaultView, notices);
  const page = params.get('panel');
  const panel = panelIds.find((id) => id === page);
  if (page !== null && !panel) {
    notices.push(`The address asks for the panel ${quoteText(page)}, which does not exist. Showing the evidence.`);
  }
  const selectionNotices: string[] = [];
  const selection = parseSelection(mechanism, params, selectionNotices);
  const needsMechanism = selectionNotices.length > 0 && !('layerNodes' in mechanism);
  if (!needsMechanism) notices.push(...selectionNotices);
  const lens = listOf(params, 'lens') || null;
  const marks = params.get('marks') === '1';
  const perturbations = listOf(params, 'whatif').split(',');
  const whatIf = perturbations.filter(
    (perturbation, at) => perturbation !== '' && perturbations.indexOf(perturbation) === at,
  );
  return {
    initial: {
      stepIndex: Math.max(stepIndex, 0),
      selection,
      view,
      panel: panel ?? 'evidence',
      lens,
      marks,
      whatIf,
      question: params.get('question'),
    },
    notices,
    atMin: parseMinutes(params.get('at')),
    needsMechanism,
  };
}

/** A time in minutes after the start, as far as there is a story of one; null for what is no number. */
function parseMinutes(asked: string | null): number | null {
  const minutes = Number.parseFloat(asked ?? '');
  return Number.isFinite(minutes) ? minutes : null;
}

function parseView(asked: string | null, offered: readonly ViewId[], defaultView: ViewId, notices: string[]): ViewId {
  const view = offered.find((id) => id === asked);
  if (view) return view;
  const usual = [defaultView, DEFAULT_VIEW].find((id) => offered.includes(id)) ?? offered[0] ?? DEFAULT_VIEW;
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

/** The parameters in which an address holds the state of the player. */
export const STATE_PARAMS = [
  'step',
  'at',
  'view',
  'node',
  'edge',
  'panel',
  'lens',
  'marks',
  'whatif',
  'question',
] as const;

/** The time to which the story was moved as an address has it, in minutes; empty where it stands at its step. */
export function momentText({ moment }: Pick<PlayerState, 'moment'>): string {
  return moment ? String(Number(moment.minutes.toPrecision(3))) : '';
}

/** The search part that `parseUrl` turns into the same state; unknown parameters are kept. */
export function serializeUrl(
  mechanism: MechanismGraph,
  {
    stepIndex,
    selection,
    view,
    panel,
    lens,
    marks,
    whatIf,
    question,
    moment = null,
  }: Pick<PlayerState, UrlState> & Partial<Pick<PlayerState, 'moment'>>,
  search = '',
): string {
  const params = paramsWithout(search, STATE_PARAMS);
  const step = mechanism.steps[stepIndex];
  if (step) params.set('step', step.id);
  if (moment) params.set('at', momentText({ moment }));
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

/** In characters: long enough for every explanation of a mechanism. */
export const MAX_LIST_LENGTH = 400;

/** Empty where it is too long: cut off, it would ask for something else. */
function listOf(params: URLSearchParams, name: 'lens' | 'whatif'): string {
  const list = params.get(name) ?? '';
  return list.length > MAX_LIST_LENGTH ? '' : list;
}
