import type { Clock } from '../../clock/clock';
import { realClock } from '../../clock/realClock';
import { ketamineGraphOnly } from '../../mechanisms/ketamine/graphOnly';
import type { Mechanism, MechanismGraph } from '../../model/mechanism';
import type { PlayerState } from '../../player/playerState';

/** What a player is made with that no attribute says. */
export interface Setup {
  graph: MechanismGraph;
  /** Brings the records of that graph. The built-in ones are checked when they are built. */
  load: () => Promise<Mechanism>;
  clock: Clock;
  /** Where keys are listened to: the player alone, or the whole of a page that shows nothing else. */
  keysOn: EventTarget | null;
  /** Whether letters, digits and signs are keys by themselves (WCAG 2.1.4). */
  letters: boolean;
  /** The level of its heading: an element is a part of a page, and an embedded page has no other heading. */
  headingLevel: number;
  /** Who asks for what does not exist, as the sentences that tell it begin. */
  asker: string;
  /** What is to be told beside that. */
  notices: readonly string[];
  onChange: (state: PlayerState) => void;
}

const usual = (): Setup => ({
  graph: ketamineGraphOnly,
  load: async () => (await import('../../mechanisms/ketamine')).ketamine,
  clock: realClock(),
  keysOn: null,
  letters: true,
  headingLevel: 2,
  asker: 'The page',
  notices: [],
  onChange: () => undefined,
});

const setups = new WeakMap<Element, Setup>();

/** Says how a player is to be made, before it is put into a page. */
export function setUp(element: Element, part: Partial<Setup>): void {
  setups.set(element, { ...usual(), ...part });
}

export function setupOf(element: Element): Setup {
  return setups.get(element) ?? usual();
}
