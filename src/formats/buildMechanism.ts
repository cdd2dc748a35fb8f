import type { Claim, Evidence, Quote, Reference, SourceDocument } from '../model/evidence';
import {
  type Compartment,
  type EdgeKind,
  type MechanismEdge,
  type MechanismNode,
  SBO_TERMS,
  type SignalRole,
} from '../model/graph';
import { type Mechanism, SCHEMA_VERSION } from '../model/mechanism';
import { arrowSentence, oneLine } from './arrowSentences';
import type { Draft, DraftEvidence, DraftNode, DraftReference } from './draft';
import { proposeSteps } from './proposeSteps';
import { papersIn } from './papers';
import type { NoteList } from './report';
import { createUniqueNames, plainId } from '../model/plainId';
import { counted } from '../model/wording';

/** Short ids from labels that stand in addresses and in version control: letters, digits and hyphens, each once. */
function createIds(fallback: string): (label: string) => string {
  const unique = createUniqueNames();
  return (label) => unique(plainId(label, fallback));
}

/** The colour of a node: its own where the file gives one, else by what it does to others. */
function roleOf({ role, key }: DraftNode, kindsFrom: ReadonlyMap<string, ReadonlySet<EdgeKind>>): SignalRole {
  if (role) return role;
  const kinds = kindsFrom.get(key);
  if (!kinds) return 'neutral';
  return kinds.has('inhibition') && kinds.size === 1 ? 'inhibit' : 'signal';
}

/** The names of an author as files of other programs give them: they do not say which is the family name. */
function referenceFrom(
  id: string,
  { PMID, DOI, PMCID, title, authors = [], journal, year }: DraftReference,
): Reference {
  const label = PMID
    ? `PubMed record ${PMID}`
    : DOI
      ? `DOI ${DOI}`
      : PMCID
        ? `PubMed Central record ${PMCID}`
        : 'Untitled';
  return {
    id,
    type: 'article-journal',
    title: title ?? label,
    author: authors.map((literal) => ({ literal })),
    ...(journal && { containerTitle: journal }),
    ...(year !== undefined && { issued: [year] as const }),
    ...(DOI && { DOI }),
    ...(PMID && { PMID }),
    ...(PMCID && { PMCID }),
    record: 'S',
  };
}

/** Quotes, claims and references of the whole file, each made once. */
function createRecords(documentId: string) {
  const references = new Map<string, Reference>();
  const quotes = new Map<string, Quote>();
  const claims = new Map<string, Claim>();
  const ids = createIds('reference');

  const referenceOf = (reference: DraftReference): string => {
    const { PMID, DOI, PMCID, title } = reference;
    const key = JSON.stringify(PMID ? ['PMID', PMID] : DOI ? ['DOI', DOI.toLowerCase()] : [PMCID ?? '', title ?? '']);
    const known = references.get(key);
    if (known) return known.id;
    const made = referenceFrom(ids(PMID ? `pmid-${PMID}` : (DOI ?? PMCID ?? title ?? '')), reference);
    references.set(key, made);
    return made.id;
  };

  const evidenceFrom = (item: DraftEvidence, statement: string): Evidence => {
    const reference = item.reference && referenceOf(item.reference);
    const standing = { stance: item.stance, ...(item.differsIn && { differsIn: item.differsIn }) };
    if (item.sentence !== undefined) {
      const exact = item.sentence;
      const key = JSON.stringify([exact, reference, item.seenIn, item.note]);
      const plain = exact.replace(/[\u00A0\u2007\u202F]/g, ' ');
      const quote: Quote = quotes.get(key) ?? {
        id: `quote-${quotes.size + 1}`,
        document: documentId,
        exact,
        ...(plain !== exact && { display: plain }),
        prefix: '',
        suffix: '',
        start: item.start,
        end: item.start + exact.length,
        line: item.line,
        grade: reference === undefined ? 'B' : 'A',
        seenIn: item.seenIn,
        ...(item.note && { note: item.note }),
        ...(reference !== undefined && { reference }),
      };
      quotes.set(key, quote);
      return { kind: 'quote', quote: quote.id, marks: [], ...standing };
    }
    const text = `The file cites this paper for “${statement}” and gives no sentence of it.`;
    const key = JSON.stringify([text, reference, item.seenIn]);
    const claim: Claim = claims.get(key) ?? {
      id: `claim-${claims.size + 1}`,
      text,
      references: reference === undefined ? [] : [reference],
      basis: 'secondary',
      seenIn: item.seenIn,
      ...(item.species && { species: item.species }),
      readIn: documentId,
    };
    claims.set(key, claim);
    return { kind: 'claim', claim: claim.id, ...standing };
  };

  return {
    evidenceFrom,
    lists: () => ({ references: [...references.values()], quotes: [...quotes.values()], claims: [...claims.values()] }),
  };
}

export interface FileRecord {
  fileName: string;
  formatName: string;
  sha256?: string;
}

/** How a file is named as the source of what was read from it. */
function documentOf({ fileName, formatName, sha256 }: FileRecord, title: string): SourceDocument {
  return {
    id: 'file',
    number: 1,
    nature: formatName,
    type: 'dataset',
    title: oneLine(title),
    author: [],
    containerTitle: fileName,
    about: `The file ${fileName} from which this mechanism was read. Pathlight checked its form and not what it says.`,
    file: fileName,
    ...(sha256 && { sha256 }),
  };
}

/** The address of a paper by its number; of other words none, unless they are one. */
function addressOf(words: string): string | undefined {
  const [number] = papersIn(words).numbers;
  if (/^https?:\/\//i.test(words)) return words;
  if (number?.PMID) return `https://pubmed.ncbi.nlm.nih.gov/${number.PMID}/`;
  if (number?.DOI) return `https://doi.org/${number.DOI}`;
  return number?.PMCID && `https://www.ncbi.nlm.nih.gov/pmc/articles/${number.PMCID}/`;
}

/** A source that the file names for the whole, of which nothing is quoted: an address, or a paper. */
function sourceFrom(words: string, index: number): SourceDocument {
  const url = addressOf(words.trim());
  return {
    id: `source-${index + 1}`,
    number: index + 2,
    type: 'webpage',
    title: words,
    author: [],
    containerTitle: '',
    ...(url && { url }),
    about: 'The file names this as a source of the whole mechanism.',
  };
}

/** A mechanism from what a format gave, with ids made from labels, steps proposed from the arrows, and records. */
export function buildMechanism(draft: Draft, file: FileRecord, notes: NoteList): Mechanism {
  const title = oneLine(draft.title) || file.fileName;
  const nodeIds = createIds('node');
  const idOf = new Map(draft.nodes.map(({ key, label }) => [key, nodeIds(label)]));
  const labelOf = new Map(draft.nodes.map(({ key, label }) => [key, label]));
  const kindOf = new Map(draft.nodes.map(({ key, kind }) => [key, kind]));
  const kindsFrom = new Map<string, Set<EdgeKind>>();
  for (const { source, kind } of draft.edges) kindsFrom.set(source, (kindsFrom.get(source) ?? new Set()).add(kind));

  const compartmentIds = createIds('place');
  const compartments = new Map<string, Compartment>();
  for (const { compartment = '' } of draft.nodes) {
    if (compartment === '' || compartments.has(compartment)) continue;
    compartments.set(compartment, { id: compartmentIds(compartment), label: compartment });
  }

  const edges = draft.edges.map((edge) => {
    const [source, target] = [idOf.get(edge.source)!, idOf.get(edge.target)!];
    return { ...edge, source, target, id: nodeIds(`${source}-to-${target}`), from: edge.source, to: edge.target };
  });
  const { steps, stepOf } = proposeSteps(
    draft.nodes.map(({ key, label, kind }) => ({ id: idOf.get(key)!, label, kind })),
    edges,
  );
  const records = createRecords('file');

  const madeNodes = draft.nodes.map((node): MechanismNode => {
    const id = idOf.get(node.key)!;
    return {
      id,
      label: node.label,
      name: oneLine(node.label),
      kind: node.kind,
      voice: roleOf(node, kindsFrom),
      compartment: compartments.get(node.compartment ?? '')?.id ?? '',
      step: stepOf.get(id)!,
      description: node.description ?? '',
      identifiers: node.identifiers,
      ...(node.parts && { parts: node.parts }),
      ...(node.category && { category: node.category }),
      ...(node.at && { at: node.at }),
      evidence: node.evidence.map((item) => records.evidenceFrom(item, oneLine(node.label))),
    };
  });
  const madeEdges = edges.map(
    ({ id, source, target, kind, relation, label, guessed, description, evidence, from, to }): MechanismEdge => {
      const targetKind = kindOf.get(to);
      const sentence = arrowSentence({
        from: source,
        to: target,
        source: labelOf.get(from)!,
        target: labelOf.get(to)!,
        kind,
        ...(relation !== undefined && { relation }),
        ...(targetKind && { targetKind }),
        ...(guessed !== undefined && { guessed: true }),
      });
      return {
        id,
        source,
        target,
        kind,
        sbo: SBO_TERMS[kind],
        ...(relation !== undefined && { relation }),
        ...(label && { label }),
        ...(guessed !== undefined && { guessed }),
        step: stepOf.get(id)!,
        description: [sentence, description].filter(Boolean).join(' '),
        evidence: evidence.map((item) => records.evidenceFrom(item, sentence.replace(/\.$/, ''))),
      };
    },
  );
  const unsourced = madeEdges.filter(({ evidence }) => evidence.length === 0).length;
  if (unsourced > 0) {
    const message =
      unsourced === madeEdges.length
        ? 'No arrow has a source in the file.'
        : `${unsourced} of ${madeEdges.length} arrows ${unsourced === 1 ? 'has' : 'have'} no source in the file.`;
    notes.add('doubtful', message, 'the file');
  }

  return {
    schemaVersion: SCHEMA_VERSION,
    id: createIds('mechanism')(title),
    title,
    subtitle: `From ${file.fileName}, ${file.formatName}`,
    summary:
      oneLine(draft.summary) ||
      `${counted(madeNodes.length, 'part')} and ${counted(madeEdges.length, 'arrow')}, read from ${file.fileName}.`,
    notice: 'Read from a file of another program. Pathlight checked its form and not what it says. Not medical advice.',
    compartments: [...compartments.values()],
    nodes: madeNodes,
    edges: madeEdges,
    steps,
    layerNodes: [],
    layerEdges: [],
    ...records.lists(),
    documents: [documentOf(file, title), ...(draft.sources ?? []).map(sourceFrom)],
    hypotheses: [],
    interventions: [],
    history: [],
    courses: [],
    figures: [],
    limits: [],
    questions: [],
    terms: [],
  };
}

/** Items of evidence beside the nodes and arrows of a mechanism. */
export function countEvidence({ nodes, edges }: Mechanism): number {
  return [...nodes, ...edges].reduce((sum, { evidence }) => sum + evidence.length, 0);
}
