import { type Mechanism, type MechanismGraph, stepNumberAt } from '../model/mechanism';
import { DEFAULT_VIEW, type ViewId, viewIds, viewNames } from '../scene/views/ids';
import { type InitialState, panelIds, type PlayerState, type Selection } from './playerState';

/** What of a state is in its address. */
type Written = 'stepIndex' | 'selection' | 'view' | 'panel' | 'lens' | 'marks' | 'whatIf' | 'question';

export interface ReadUrl {
  initial: Required<Pick<InitialState, Written>>;
  /** One sentence for each thing the address asks for that does not exist. Plain text, never markup. */
  notices: readonly string[];
  /** Whether only the whole mechanism can tell what the address selects: a graph does not know the layers. */
  unsure: boolean;
}

/** What the search part of an address asks for; anything unknown is told and replaced by the nearest sensible thing. */
export function readUrl(mechanism: MechanismGraph | Mechanism, search: string): ReadUrl {
  const params = new URLSearchParams(search);
  const notices: string[] = [];

  const asked = params.get('step');
  // By id, or by the number that the rail shows.
  const found = mechanism.steps.findIndex(
    ({ id }, at) => id === asked || `${stepNumberAt(mechanism, at).number}` === asked,
  );
  if (asked !== null && found < 0) notices.push(missing('step', asked, 'Showing the first step.'));

  const view = readView(params.get('view'), notices);
  const page = params.get('panel');
  const panel = panelIds.find((id) => id === page);
  if (page !== null && !panel) {
    notices.push(`The address asks for the panel ${quoted(page)}, which does not exist. Showing the evidence.`);
  }
  const told: string[] = [];
  const selection = readSelection(mechanism, params, told);
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

function readView(asked: string | null, notices: string[]): ViewId {
  const view = viewIds.find((id) => id === asked);
  if (asked !== null && !view) {
    notices.push(
      `The address asks for the view ${quoted(asked)}, which does not exist. Showing the view “${viewNames[DEFAULT_VIEW]}”.`,
    );
  }
  return view ?? DEFAULT_VIEW;
}

function readSelection(
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
    notices.push(missing('node', node, 'Nothing is selected.'));
  }
  const edge = params.get('edge');
  if (edge !== null) {
    if (edges.some(({ id }) => id === edge)) return { kind: 'edge', id: edge };
    notices.push(missing('arrow', edge, 'Nothing is selected.'));
  }
  return null;
}

/** The search part that `readUrl` turns into the same state; what it does not know in `search` is kept. */
export function writeUrl(
  mechanism: MechanismGraph,
  { stepIndex, selection, view, panel, lens, marks, whatIf, question }: Pick<PlayerState, Written>,
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

const missing = (what: string, id: string, instead: string): string =>
  `The address asks for the ${what} ${quoted(id)}, which this mechanism does not have. ${instead}`;

/** Characters that show nothing, or turn the direction of the text around them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const LONGEST_QUOTE = 60;
/** Room for every explanation of a mechanism. */
const LONGEST_LENS = 400;

/** Fit to be shown: between quotation marks, short, and without characters that play tricks. */
export function quoted(text: string): string {
  const plain = [...text.replace(INVISIBLE, '')];
  return `“${plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE).join('')}…` : plain.join('')}”`;
}
