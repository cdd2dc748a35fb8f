import type { MechanismGraph } from '../../model/mechanism';
import type { PlayerState } from '../../player/playerState';
import { writeUrl } from '../../player/urlCodec';

/** What an address may say beyond the step, the view and the what-if, left out. */
export const PLAIN = {
  selection: null,
  panel: 'evidence',
  lens: null,
  marks: false,
  question: null,
} as const satisfies Partial<PlayerState>;

const PROTOCOLS = ['https:', 'http:', 'file:'];

/** The address of the full page at what is shown; null for none, and for what is no page. */
export function homeUrl(graph: MechanismGraph, state: PlayerState, home: string | null, base: string): string | null {
  if (!home) return null;
  let url: URL;
  try {
    url = new URL(home, base);
  } catch {
    return null;
  }
  if (!PROTOCOLS.includes(url.protocol)) return null;
  const { stepIndex, view, whatIf } = state;
  url.search = writeUrl(graph, { ...PLAIN, stepIndex, view, whatIf }, url.search);
  return url.href;
}
