import type { Identifier } from '../../model/graph';
import { quoted } from '../../model/problemText';
import { ownWord } from '../attributes';
import { isDrug, nodeKindOf } from '../classWords';
import type { DraftNode, ReadContext } from '../draft';
import { createSpellings, nameKey } from '../nodeNames';
import { atLine } from '../report';
import { dateInPlaceOfName } from './geneDates';
import type { Cells } from './parse';

/** Kinds of Pathlight that no other program has as a class: a node without a class is written as one. */
const KINDS_ALONE = /^(?:macromolecule|simple chemical|perturbing agent)$/i;

export interface NodeStore {
  /** The key of the node that a cell names; null where it names none. */
  keyOf(cells: Cells, side: 'source' | 'target', line: number): string | null;
  nodes(): readonly DraftNode[];
  /** How many of them have no class in any row. */
  unclassed(): number;
}

/** Makes a node of each name, once. The same name with another database entry is another node. */
export function createNodes({ notes }: ReadContext): NodeStore {
  const byName = new Map<string, DraftNode[]>();
  const spellings = createSpellings(notes);
  const made = new Map<string, DraftNode>();
  /** The keys of nodes of which a row gives a class. */
  const classed = new Set<string>();

  const noteName = (name: string, line: number): void => {
    const date = dateInPlaceOfName(name);
    if (date) {
      const perhaps = date.perhaps === null ? '' : ` (perhaps ${date.perhaps})`;
      const message = `The name ${quoted(name)} looks like a date that a spreadsheet made of a gene name${perhaps}. It is kept as it is; correct it in the table.`;
      notes.add('doubtful', message, atLine(line));
    }
    spellings.note(name, line);
  };

  return {
    keyOf(cells, side, line) {
      const name = cells(side);
      if (name === '') return null;
      const words = cells(`${side}Type`);
      const given = ownWord.nodeKind(words) ?? nodeKindOf(words);
      const category = KINDS_ALONE.test(words) ? '' : words;
      const key = nameKey(name);
      const id = cells(`${side}Id`);
      const database = cells(`${side}Database`).toLowerCase();
      const curie = id === '' ? '' : id.includes(':') || database === '' ? id : `${database}:${id}`;
      const namesakes = byName.get(key) ?? [];
      const known = namesakes.find(
        ({ identifiers: [first] }) => curie === '' || first === undefined || first.curie === curie,
      );
      const compartment = cells(`${side}Compartment`);
      const identifiers: Identifier[] = curie === '' ? [] : [{ curie, label: name }];
      if (known) {
        spellings.noteKnown(name, line);
        const isFirstClass = !classed.has(known.key) && (given !== undefined || category !== '');
        if (isFirstClass) classed.add(known.key);
        made.set(known.key, {
          ...known,
          ...(isFirstClass && {
            kind: given ?? known.kind,
            ...(category !== '' && { category }),
            ...(isDrug(category) && { role: 'drug' as const }),
          }),
          ...(known.compartment === undefined && compartment !== '' && { compartment }),
          ...(known.identifiers.length === 0 && { identifiers }),
        });
        byName.set(
          key,
          namesakes.map(({ key }) => made.get(key)!),
        );
        return known.key;
      }
      noteName(name, line);
      if (namesakes.length > 0) {
        notes.add('doubtful', `The name ${quoted(name)} has two database entries; drawn as two things.`, atLine(line));
      }
      if (given !== undefined || category !== '') classed.add(namesakes.length === 0 ? key : `${key} (${curie})`);
      if (!given && category !== '') {
        notes.add('approximated', `The class ${quoted(category)} is not known here; drawn as a protein.`, atLine(line));
      }
      const node: DraftNode = {
        key: namesakes.length === 0 ? key : `${key} (${curie})`,
        label: name,
        kind: given ?? 'macromolecule',
        ...(isDrug(category) && { role: 'drug' as const }),
        ...(category !== '' && { category }),
        ...(compartment !== '' && { compartment }),
        identifiers,
        evidence: [],
      };
      made.set(node.key, node);
      byName.set(key, [...namesakes, node]);
      return node.key;
    },
    nodes: () => [...made.values()],
    unclassed: () => made.size - classed.size,
  };
}
