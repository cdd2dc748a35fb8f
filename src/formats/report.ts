import type { Mechanism } from '../model/mechanism';
import type { Problem } from '../model/problem';

/**
 * What became of a part of a file:
 * - `approximated`: it is there in a form that says less, or that had to be chosen
 * - `not kept`: it has no place in a mechanism
 * - `doubtful`: it is there as the file has it, and the file is probably wrong
 * - `guessed`: it was not in the file and was found on request
 */
export type NoteKind = 'approximated' | 'not kept' | 'doubtful' | 'guessed';

/** Parts of a file of which the same is to be said. */
export interface ReportNote {
  kind: NoteKind;
  /** One or two sentences. */
  message: string;
  count: number;
  /** The first of their places: "line 12". */
  places: readonly string[];
}

/** Arrows whose loose ends stand so near to a part that they can be joined to it. */
export interface LooseEnds {
  arrows: number;
  /** The greatest distance from an end to the border of a part, in units of the file. */
  within: number;
  /** Whether they were joined. */
  joined: boolean;
}

/** What was read from a file and what became of it. */
export interface FormatReport {
  format: string;
  /** The format as a reader knows it: "GPML 2013a (WikiPathways)". */
  formatName: string;
  nodes: number;
  edges: number;
  /** Items of evidence beside nodes and arrows. */
  evidence: number;
  /** What the file holds, counted in its own words, before anything is made of it. */
  inventory: Readonly<Record<string, number>>;
  /** Only where there are any. */
  looseEnds?: LooseEnds;
  notes: readonly ReportNote[];
}

/** A mechanism from a file, or why there is none. */
export type ReadResult =
  | { ok: true; mechanism: Mechanism; report: FormatReport }
  | { ok: false; problems: readonly Problem[] };

/** How to say a thing once and many times. */
export type NoteText = string | { one: string; many: (count: number) => string };

/** More places than this help nobody. */
const MOST_PLACES = 12;

/** Collects notes and groups those that say the same. */
export interface NoteList {
  add(kind: NoteKind, text: NoteText, place: string): void;
  notes(): readonly ReportNote[];
}

export function createNoteList(): NoteList {
  const groups = new Map<string, { kind: NoteKind; text: NoteText; count: number; places: string[] }>();
  return {
    add(kind, text, place) {
      const key = `${kind} ${typeof text === 'string' ? text : text.one}`;
      const group = groups.get(key) ?? { kind, text, count: 0, places: [] };
      group.count += 1;
      if (group.places.length < MOST_PLACES && !group.places.includes(place)) group.places.push(place);
      groups.set(key, group);
    },
    notes: () =>
      [...groups.values()].map(({ kind, text, count, places }) => ({
        kind,
        message: typeof text === 'string' ? text : count === 1 ? text.one : text.many(count),
        count,
        places,
      })),
  };
}

/** "line 12". */
export function atLine(line: number): string {
  return `line ${line}`;
}

/** A refusal with one problem. */
export function refuseFile(path: string, message: string): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: [{ path, message }] };
}

/** Thrown inside a reader where a file cannot be read on; the registry turns it into a refusal. */
export class FileProblem extends Error {
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.name = 'FileProblem';
    this.path = path;
  }
}
