import type { MechanismGraph } from '../model/mechanism';
import { DEFAULT_VIEW, type ViewId, viewIds, viewNames } from '../scene/views/ids';
import type { InitialState, PlayerState, Selection } from './playerState';

export interface ReadUrl {
  initial: Required<Pick<InitialState, 'stepIndex' | 'selection' | 'view'>>;
  /** One sentence for each thing the address asks for that does not exist. Plain text, never markup. */
  notices: readonly string[];
}

/** What the search part of an address asks for; anything unknown is told and replaced by the nearest sensible thing. */
export function readUrl(mechanism: MechanismGraph, search: string): ReadUrl {
  const params = new URLSearchParams(search);
  const notices: string[] = [];

  const asked = params.get('step');
  const found = mechanism.steps.findIndex(({ id }) => id === asked);
  if (asked !== null && found < 0) notices.push(missing('step', asked, 'Showing the first step.'));

  const view = readView(params.get('view'), notices);
  const selection = readSelection(mechanism, params, notices);
  return { initial: { stepIndex: Math.max(found, 0), selection, view }, notices };
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

function readSelection(mechanism: MechanismGraph, params: URLSearchParams, notices: string[]): Selection | null {
  const node = params.get('node');
  if (node !== null) {
    if (mechanism.nodes.some(({ id }) => id === node)) return { kind: 'node', id: node };
    notices.push(missing('node', node, 'Nothing is selected.'));
  }
  const edge = params.get('edge');
  if (edge !== null) {
    if (mechanism.edges.some(({ id }) => id === edge)) return { kind: 'edge', id: edge };
    notices.push(missing('arrow', edge, 'Nothing is selected.'));
  }
  return null;
}

/** The search part that `readUrl` turns into the same state; what it does not know in `search` is kept. */
export function writeUrl(
  mechanism: MechanismGraph,
  { stepIndex, selection, view }: Pick<PlayerState, 'stepIndex' | 'selection' | 'view'>,
  search = '',
): string {
  const params = new URLSearchParams(search);
  for (const name of ['step', 'view', 'node', 'edge']) params.delete(name);
  const step = mechanism.steps[stepIndex];
  if (step) params.set('step', step.id);
  params.set('view', view);
  if (selection) params.set(selection.kind, selection.id);
  return `?${params}`;
}

const missing = (what: string, id: string, instead: string): string =>
  `The address asks for the ${what} ${quoted(id)}, which this mechanism does not have. ${instead}`;

/** Characters that show nothing, or turn the direction of the text around them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const LONGEST_QUOTE = 60;

function quoted(text: string): string {
  const plain = [...text.replace(INVISIBLE, '')];
  return `“${plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE).join('')}…` : plain.join('')}”`;
}
