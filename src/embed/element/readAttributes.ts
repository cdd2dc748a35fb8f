import type { MechanismGraph } from '../../model/mechanism';
import { type OpenOptions, readOptions } from '../../player/openOptions';
import { readUrl, type ReadUrl } from '../../player/urlCodec';

/** What of an address an element has as attributes too. */
const STATE_NAMES = ['step', 'view', 'whatif'] as const;
const CHOICE_NAMES = ['mechanism', 'theme', 'lang', 'controls', 'motion', 'links', 'autoplay'] as const;

export const ATTRIBUTES: readonly string[] = [...STATE_NAMES, ...CHOICE_NAMES, 'home'];

export function isStateName(name: string): boolean {
  return STATE_NAMES.some((known) => known === name);
}

interface Read {
  options: OpenOptions;
  initial: ReadUrl['initial'];
  notices: readonly string[];
}

/** Names with values in the way of an element: one that is there without a value says yes. */
function valueOf(element: Element, name: string): string | null {
  const value = element.getAttribute(name);
  return name === 'autoplay' && value === '' ? '1' : value;
}

/** The sentences are those of an address; `asker` is who asks in its place. */
const askedBy =
  (asker: string) =>
  (sentence: string): string =>
    sentence.replace(/^The address/, () => asker);

/** What the attributes of an element ask for; `only` reads one and takes the others as if they were not there. */
export function readAttributes(element: Element, graph: MechanismGraph, asker: string, only?: string): Read {
  const get = (name: string) =>
    (only === undefined || only === name) && ATTRIBUTES.includes(name) ? valueOf(element, name) : null;
  const params = new URLSearchParams();
  for (const name of STATE_NAMES) {
    const value = get(name);
    if (value !== null && value !== '') params.set(name, value);
  }
  const { initial, notices } = readUrl(graph, `?${params}`);
  const { options, notices: odd } = readOptions({ get });
  return { options, initial, notices: [...notices, ...odd].map(askedBy(asker)) };
}
