import type { Identifier, NodeKind } from '../../model/graph';
import { quoted } from '../../model/problemText';
import { oneLine } from '../arrowSentences';
import { looksDamaged } from '../decodeText';
import { isDrug, nodeKindOf } from '../classWords';
import type { Draft, DraftEdge, DraftEvidence, DraftNode, DraftReference, ReadContext } from '../draft';
import { atLine, FileProblem } from '../report';
import { createArrowMaker, placeOf } from './arrows';
import { countJoinable, GREATEST_DISTANCE, joinLooseEnds } from './joinEnds';
import {
  AS_PROCESS,
  DANGLING,
  DRAWN_ONLY,
  GRAPHICAL_LINE,
  GROUPING,
  MEMBERS,
  NESTED_GROUP,
  NO_CLASS,
  NO_PLACE,
  UNNAMED,
  UNREAD,
} from './noteTexts';
import { type GpmlFile, type GpmlInteraction, type GpmlItem, type GpmlPublication, parseGpml } from './parse';

const NODE_KINDS: ReadonlyMap<string, NodeKind> = new Map([
  ['GeneProduct', 'macromolecule'],
  ['Protein', 'macromolecule'],
  ['Rna', 'macromolecule'],
  ['RNA', 'macromolecule'],
  ['DNA', 'macromolecule'],
  ['Gene', 'macromolecule'],
  ['Metabolite', 'simple chemical'],
  ['SmallMolecule', 'simple chemical'],
  ['Complex', 'complex'],
  ['Pathway', 'process'],
  ['Event', 'process'],
  ['Disease', 'phenotype'],
  ['Phenotype', 'phenotype'],
]);

/** Names of databases as compact identifiers spell them. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['ensembl', 'ensembl'],
  ['entrez gene', 'ncbigene'],
  ['ncbigene', 'ncbigene'],
  ['uniprot', 'uniprot'],
  ['uniprot-trembl', 'uniprot'],
  ['hgnc', 'hgnc.symbol'],
  ['chebi', 'CHEBI'],
  ['hmdb', 'hmdb'],
  ['pubchem-compound', 'pubchem.compound'],
  ['kegg compound', 'kegg.compound'],
  ['kegg.compound', 'kegg.compound'],
  ['wikidata', 'wikidata'],
  ['cas', 'cas'],
  ['reactome', 'reactome'],
  ['wikipathways', 'wikipathways'],
]);

function identifiersOf({ xref, text }: GpmlItem): Identifier[] {
  if (!xref) return [];
  const prefix = PREFIXES.get(xref.database.toLowerCase()) ?? xref.database.toLowerCase().replace(/[^a-z0-9.]+/g, '-');
  return [{ curie: `${prefix}:${xref.id.replace(/^CHEBI:/i, '')}`, label: oneLine(text) || xref.id }];
}

function referenceOf({ database, entry, title, journal, year, authors }: GpmlPublication): DraftReference | null {
  const isPubMed = /^pubmed$/i.test(database) && /^\d{1,9}$/.test(entry);
  const isDoi = /^doi$/i.test(database) && /^10\.\d{4,9}\/\S+$/.test(entry);
  const address = /^url$/i.test(database) ? entry : '';
  if (!isPubMed && !isDoi && title === '' && address === '') return null;
  return {
    ...(isPubMed && { PMID: entry }),
    ...(isDoi && { DOI: entry }),
    ...((title || address) && { title: title || address }),
    ...(journal && { journal }),
    ...(/^\d{4}$/.test(year) && { year: Number(year) }),
    authors: authors.filter((name) => name !== ''),
  };
}

/** Counts that anyone can check against the file. */
function inventoryOf(file: GpmlFile): Record<string, number> {
  const count = (element: GpmlItem['element']): number => file.items.filter((item) => item.element === element).length;
  return {
    dataNodes: count('DataNode'),
    labels: count('Label'),
    shapes: count('Shape'),
    groups: count('Group'),
    states: count('State'),
    interactions: file.interactions.length,
    publications: file.publications.length,
    comments: file.comments,
  };
}

/** What an item that is no data node is called when an arrow ends on it. */
function labelOf(item: GpmlItem, members: readonly GpmlItem[]): string {
  const own = item.text.trim();
  if (own !== '' && own !== 'Group') return own;
  const names = members.map(({ text }) => oneLine(text)).filter((name) => name !== '');
  if (names.length > 3) return `${names.slice(0, 2).join('/')} and ${names.length - 2} more`;
  if (names.length > 0) return names.join('/');
  if (item.element === 'Group') return 'Empty group';
  return item.element === 'DataNode' ? 'Unnamed node' : 'Unnamed process';
}

/** The members of a group, those of groups within it included. */
function membersOf(group: GpmlItem, byGroup: ReadonlyMap<string, readonly GpmlItem[]>): GpmlItem[] {
  const members: GpmlItem[] = [];
  const seen = new Set([group]);
  const waiting = [group];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const item of next.groupId === '' ? [] : (byGroup.get(next.groupId) ?? [])) {
      if (seen.has(item)) continue;
      seen.add(item);
      if (item.element === 'Group') waiting.push(item);
      else members.push(item);
    }
  }
  return members;
}

/** The kind of an item that is drawn as a node. */
function kindOf(item: GpmlItem, { notes }: ReadContext): NodeKind {
  if (item.element === 'Group') return 'complex';
  if (item.element !== 'DataNode') return 'process';
  const known = NODE_KINDS.get(item.type) ?? nodeKindOf(item.type);
  if (!known && item.type !== '' && item.type !== 'Unknown') {
    notes.add('approximated', `The class ${quoted(item.type)} is not known here; drawn as a protein.`, placeOf(item));
  } else if (!known) {
    notes.add('approximated', NO_CLASS, placeOf(item));
  }
  return known ?? 'macromolecule';
}

/** Where an item stands; a group of GPML 2013a has no place of its own, and stands amid its members. */
function placeFrom(item: GpmlItem, members: readonly GpmlItem[]): Pick<DraftNode, 'at'> {
  const isPlaced = ({ x, y }: GpmlItem): boolean => Number.isFinite(x) && Number.isFinite(y);
  if (isPlaced(item)) return { at: { x: item.x, y: item.y } };
  const placed = members.filter(isPlaced);
  const middle = (axis: 'x' | 'y'): number =>
    Math.round((placed.reduce((sum, member) => sum + member[axis], 0) / placed.length) * 100) / 100;
  return placed.length === 0 ? {} : { at: { x: middle('x'), y: middle('y') } };
}

/** What is wrong with the items themselves: ids given twice, damaged letters, places that are none. */
function noteFaults(file: GpmlFile, { notes }: ReadContext): void {
  const first = new Map<string, GpmlItem>();
  for (const item of file.items) {
    const earlier = item.id === '' ? undefined : first.get(item.id);
    if (earlier) {
      const where = `${atLine(earlier.line)} and ${atLine(item.line)}`;
      notes.add(
        'doubtful',
        `The id ${quoted(item.id)} is given twice. Both are kept; arrows lead to the first.`,
        where,
      );
    } else if (item.id !== '') first.set(item.id, item);
    if (looksDamaged(item.text)) {
      notes.add('doubtful', `The label ${quoted(oneLine(item.text))} looks damaged; shown as it is.`, placeOf(item));
    }
    if (item.element === 'Group' && item.memberOf !== '') notes.add('approximated', NESTED_GROUP, placeOf(item));
    if (item.element !== 'DataNode') continue;
    const usable = Number.isFinite(item.x) && Number.isFinite(item.y) && item.width > 0 && item.height > 0;
    if (!usable || item.x < 0 || item.y < 0) notes.add('approximated', NO_PLACE, placeOf(item));
  }
}

/** Papers by the ids that nodes and lines cite; a citation of what is not there is told and counts as no source. */
function createCitations({ publications }: GpmlFile, { notes }: ReadContext) {
  const byId = new Map(publications.map((publication) => [publication.id, publication]));
  return ({ citations, line, id }: GpmlItem | GpmlInteraction): DraftEvidence[] =>
    [...new Set(citations)].flatMap((citation) => {
      const publication = byId.get(citation);
      const reference = publication && referenceOf(publication);
      if (!publication) {
        notes.add('not kept', DANGLING, placeOf({ line, id }));
        return [];
      }
      if (!reference) {
        notes.add('not kept', UNNAMED, placeOf({ line, id }));
        return [];
      }
      return [{ reference, stance: 'supports' as const, seenIn: 'not stated' as const, line, start: 0 }];
    });
}

/** A GPML pathway as a graph. */
export function readGpml(text: string, context: ReadContext): Draft & { formatName: string } {
  const file = parseGpml(text);
  const { notes } = context;
  noteFaults(file, context);
  const evidenceOf = createCitations(file, context);
  const joins = joinLooseEnds(file);
  const joinable = countJoinable(file, joins);
  const joined = context.options.joinLooseEnds === true;
  const makeArrows = createArrowMaker(file, context, evidenceOf, joined ? joins : new Map());
  const arrows = file.interactions.flatMap(makeArrows);

  const byGroup = new Map<string, GpmlItem[]>();
  for (const item of file.items) {
    if (item.memberOf !== '') byGroup.set(item.memberOf, [...(byGroup.get(item.memberOf) ?? []), item]);
  }
  const touched = new Set(arrows.flatMap(({ source, target }) => [source, target]));
  const named = new Set<GpmlItem>();
  for (const item of touched) {
    if (item.element !== 'Group') continue;
    for (const member of membersOf(item, byGroup)) if (!touched.has(member)) named.add(member);
  }
  const keys = new Map<GpmlItem, string>();
  const nodes = file.items.flatMap((item, at): DraftNode[] => {
    if (item.element === 'State') return [];
    if (item.element !== 'DataNode' && !touched.has(item)) {
      if (item.element === 'Group') notes.add('not kept', GROUPING, placeOf(item));
      else if (!named.has(item)) notes.add('not kept', DRAWN_ONLY, placeOf(item));
      return [];
    }
    if (named.has(item)) {
      notes.add('approximated', MEMBERS, placeOf(item));
      return [];
    }
    if (item.element === 'Label' || item.element === 'Shape') notes.add('approximated', AS_PROCESS, placeOf(item));
    const key = `${at}`;
    keys.set(item, key);
    const members = item.element === 'Group' ? membersOf(item, byGroup) : [];
    const category = item.element === 'DataNode' ? item.type : item.element;
    return [
      {
        key,
        label: labelOf(item, members),
        kind: kindOf(item, context),
        ...(item.element === 'DataNode' && isDrug(category) && { role: 'drug' as const }),
        ...(category && { category }),
        description: item.comments.join(' '),
        identifiers: identifiersOf(item),
        ...(members.length > 0 && {
          parts: members.map((member) => ({
            label: oneLine(member.text) || 'Unnamed',
            identifiers: identifiersOf(member),
          })),
        }),
        ...placeFrom(item, members),
        evidence: evidenceOf(item),
      },
    ];
  });
  if (nodes.length === 0) {
    const drawn = file.items.length === 0 ? 'nothing' : `only ${file.items.length} labels and shapes`;
    throw new FileProblem('the file', `This pathway has no node: it holds ${drawn}. There is nothing to play.`);
  }
  const edges = arrows.map(
    ({ source, target, edge }): DraftEdge => ({ ...edge, source: keys.get(source)!, target: keys.get(target)! }),
  );
  for (const { name, line } of file.unread) notes.add('not kept', UNREAD[name], atLine(line));
  for (const line of file.graphicalLines) {
    notes.add('not kept', GRAPHICAL_LINE, atLine(line));
  }
  return {
    title: file.title,
    summary: [file.description, file.organism && `Organism in the file: ${file.organism}.`].filter(Boolean).join(' '),
    nodes,
    edges,
    inventory: inventoryOf(file),
    ...(joinable > 0 && { looseEnds: { arrows: joinable, within: GREATEST_DISTANCE, joined } }),
    formatName: `GPML ${file.version} (PathVisio, WikiPathways)`,
  };
}
