import type { Mechanism } from '../../src/model/mechanism';
import { parseMechanism, serializeMechanism } from '../../src/schema/parseMechanism';

type Path = readonly (string | number)[];
interface Leaf {
  path: Path;
  value: string;
  payload: string;
}

/** Fields that a file fills with words of its own, or with an address or an identifier. */
const FREE = new Set(
  [
    'title subtitle summary notice label name description text silent caption explanation shortTitle when prefix suffix note',
    'correction species containerTitle url urlNote about file issuedNote family given literal volume issue page unverified agent',
    'tested readout row change why drug dateNote population forms term needs dose properties curie DOI PMID PMCID glyph',
  ].flatMap((names) => names.split(' ')),
);

function textsOf(value: unknown, path: Path = []): Omit<Leaf, 'payload'>[] {
  if (typeof value === 'string') {
    return FREE.has(path.findLast((key) => typeof key === 'string') ?? '') ? [{ path, value }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    textsOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** A path as a problem writes it: `nodes[3].label`. */
const placeOf = (path: Path): string =>
  path.map((key, at) => (typeof key === 'number' ? `[${key}]` : at > 0 ? `.${key}` : key)).join('');

function setAt(file: unknown, path: Path, value: string): void {
  const parent = path.slice(0, -1).reduce((all, key) => (all as Record<string | number, unknown>)[key], file);
  (parent as Record<string | number, unknown>)[path.at(-1) as string] = value;
}

/** A mechanism whose texts are payloads. */
interface HostileMechanism {
  mechanism: Mechanism;
  /** Names of the fields that hold one, such as `nodes.label`. */
  fields: ReadonlySet<string>;
  /** The payloads that stand in it. */
  used: ReadonlySet<string>;
}

/**
 * Puts payloads into every text that a file may choose: what the schema and the invariants accept stands, and what they refuse is as
 * it was. `shift` turns the list of payloads, so that each field gets another one.
 */
export function hostileMechanism(base: Mechanism, payloads: readonly string[], shift: number): HostileMechanism {
  const file = JSON.parse(serializeMechanism(base)) as unknown;
  const fields = new Set<string>();
  const used = new Set<string>();
  /** Without those that a problem names, else half of the texts at a time, until those that are refused stand alone. */
  const put = (leaves: readonly Leaf[]): void => {
    if (leaves.length === 0) return;
    for (const { path, payload } of leaves) setAt(file, path, payload);
    const parsed = parseMechanism(JSON.stringify(file));
    if (parsed.ok) {
      for (const { path, payload } of leaves) {
        fields.add(path.filter((key) => typeof key === 'string').join('.'));
        used.add(payload);
      }
      return;
    }
    for (const { path, value } of leaves) setAt(file, path, value);
    if (leaves.length === 1) return;
    const refused = new Set(parsed.problems.map(({ path }) => path));
    const taken = leaves.filter(({ path }) => !refused.has(placeOf(path)));
    if (taken.length < leaves.length) return put(taken);
    put(leaves.slice(0, leaves.length >> 1));
    put(leaves.slice(leaves.length >> 1));
  };
  const all = textsOf(file).map((leaf, at) => ({
    ...leaf,
    payload: payloads[(at + shift) % payloads.length] as string,
  }));
  // Addresses and identifiers have a shape, which most payloads have not.
  const isShaped = ({ path }: Leaf) => /^(?:url|curie|DOI|PMID|PMCID|glyph)$/.test(String(path.at(-1)));
  put(all.filter((leaf) => !isShaped(leaf)));
  put(all.filter(isShaped));
  const result = parseMechanism(JSON.stringify(file));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { mechanism: result.value, fields, used };
}
