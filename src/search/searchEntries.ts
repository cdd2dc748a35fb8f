import { familyName, shortDate } from '../evidence/citationFields';
import { documentCitation, shortCitation } from '../evidence/citationStyles';
import { checkedLabel, foundIn, seenInLabel } from '../evidence/evidenceLabels';
import type { HypothesisRelation, OpenQuestion } from '../model/contextRecords';
import { type CslName, shownText } from '../model/evidence';
import type { Identifier, LayerEdge, LayerNode, MechanismEdge, MechanismNode } from '../model/graph';
import { indexMechanism } from '../model/indexMechanism';
import { type Mechanism, stepNumberAt } from '../model/mechanism';
import type { HitKind } from './searchHits';
import { sentenceCase } from '../model/wording';

/** A thing of a mechanism as the index knows it. */
export interface SearchEntry {
  kind: HitKind;
  id: string;
  /** How a hit is headed. */
  title: string;
  where: string;
  /** Short names, which count most: the label in the diagram, the term. */
  labels: readonly string[];
  /** Other spellings, authors, database entries. */
  aliases: readonly string[];
  /** What it is found under as well, and what is never shown: the glossary's spellings, singular and plural. */
  hidden?: readonly string[];
  /** Sentences, the one to show first. */
  texts: readonly string[];
  correction?: string;
}

/** A term of so many nodes says too little of each. */
const MAX_NODES_OF_TERM = 4;

function identifierText({ curie, label }: Identifier): string {
  return `${label} (${curie})`;
}

/** "NMDAR" is written in no label, but the glossary knows what it helps to understand. */
function otherNames(mechanism: Mechanism, nodeId: string): string[] {
  return mechanism.terms
    .filter(({ nodes = [] }) => nodes.length < MAX_NODES_OF_TERM && nodes.includes(nodeId))
    .flatMap(({ term, forms = [] }) => [term, ...forms]);
}

function stepWords(mechanism: Mechanism, stepId: string): string {
  const at = mechanism.steps.findIndex(({ id }) => id === stepId);
  const step = mechanism.steps[at];
  return step ? `${stepNumberAt(mechanism, at).label}: ${step.shortTitle}` : '';
}

function nodeEntry(mechanism: Mechanism, node: MechanismNode | LayerNode): SearchEntry {
  const { compartments, hypotheses } = indexMechanism(mechanism);
  const layer = 'layer' in node ? hypotheses.get(node.layer)?.label : undefined;
  const place = compartments.get(node.compartment)?.label;
  const where = [place, layer === undefined ? stepWords(mechanism, node.step) : `Explanation: ${layer}`];
  const label = node.label.replace(/\s+/g, ' ');
  const codes = [node, ...(node.parts ?? [])].flatMap(({ identifiers }) =>
    identifiers.map((identifier) => identifierText(identifier)),
  );
  return {
    kind: 'node',
    id: node.id,
    title: node.name,
    where: where.filter((part) => part).join(' · '),
    labels: [label],
    aliases: [...(node.parts ?? []).map((part) => part.label), ...codes],
    hidden: otherNames(mechanism, node.id),
    texts: [node.description],
  };
}

/** The things, arrows and steps of a mechanism, those of its explanations among them. */
export function entriesOfGraph(mechanism: Mechanism, edgeName: (edge: MechanismEdge) => string): SearchEntry[] {
  const { hypotheses } = indexMechanism(mechanism);
  return [
    ...[...mechanism.nodes, ...mechanism.layerNodes].map((node) => nodeEntry(mechanism, node)),
    ...[...mechanism.edges, ...mechanism.layerEdges].map((edge: MechanismEdge | LayerEdge): SearchEntry => {
      const layer = 'layer' in edge ? hypotheses.get(edge.layer)?.label : undefined;
      return {
        kind: 'edge',
        id: edge.id,
        title: edgeName(edge),
        where: layer === undefined ? stepWords(mechanism, edge.step) : `Explanation: ${layer}`,
        labels: [],
        aliases: edge.label === undefined ? [] : [edge.label],
        texts: [edge.description],
      };
    }),
    ...mechanism.steps.map(
      (step, at): SearchEntry => ({
        kind: 'step',
        id: step.id,
        title: step.title,
        where: `${stepNumberAt(mechanism, at).label} · ${step.when}`,
        labels: [step.shortTitle],
        aliases: [],
        texts: [step.caption, step.explanation],
      }),
    ),
  ];
}

const RELATIONS: Readonly<Record<HypothesisRelation, string>> = {
  told: 'The explanation the steps tell',
  rival: 'Rival explanation',
  additional: 'Additional explanation',
};

const QUESTIONS: Readonly<Record<OpenQuestion['kind'], string>> = {
  paradox: 'Paradox',
  unknown: 'Not known',
  disagreement: 'Disagreement',
};

/** "R. S. Duman, G. K. Aghajanian"; no name is broken at the end of a line. */
function authors(names: readonly CslName[]): string[] {
  if (names.length === 0) return [];
  const full = names.map((name) => ('family' in name ? `${name.given ?? ''} ${name.family}`.trim() : name.literal));
  return [full.map((name) => name.replaceAll(' ', '\u00a0')).join(', ')];
}

/** "Li et al. 2010; Koike et al. 2011", and how many more. */
function papers(cited: readonly string[]): string {
  return cited.length > 3 ? `${cited.slice(0, 2).join('; ')} and ${cited.length - 2} more` : cited.join('; ');
}

function quoteEntries(mechanism: Mechanism): SearchEntry[] {
  const { documents } = indexMechanism(mechanism);
  return mechanism.quotes.map((quote) => {
    const document = documents.get(quote.document);
    const seen = quote.grade === 'C' ? 'Lay post on a forum' : sentenceCase(seenInLabel(quote.seenIn));
    return {
      kind: 'quote',
      id: quote.id,
      title: document ? documentCitation(document) : 'Quote',
      where: `${document ? `Source ${document.number}, ` : ''}line ${quote.line} · ${seen}`,
      labels: [],
      aliases: [],
      texts: [shownText(quote)],
      ...(quote.correction !== undefined && { correction: quote.correction }),
    };
  });
}

function claimEntries(mechanism: Mechanism): SearchEntry[] {
  const { documents, references } = indexMechanism(mechanism);
  return mechanism.claims.map((claim) => {
    const readIn = documents.get(claim.readIn ?? '') ?? references.get(claim.readIn ?? '');
    const cited = claim.references.flatMap((id) => references.get(id) ?? []).map(shortCitation);
    return {
      kind: 'claim',
      id: claim.id,
      title: papers(cited),
      where: `${sentenceCase(foundIn(claim))} · ${sentenceCase(checkedLabel({ claim, ...(readIn && { readIn }) }))}`,
      labels: [],
      aliases: [],
      texts: [claim.text],
    };
  });
}

function sourceEntries(mechanism: Mechanism): SearchEntry[] {
  return [
    ...mechanism.references.map((reference): SearchEntry => {
      const numbers = [reference.DOI && `DOI ${reference.DOI}`, reference.PMID && `PMID ${reference.PMID}`];
      return {
        kind: 'reference',
        id: reference.id,
        title: reference.title,
        where: [shortCitation(reference), reference.containerTitle].filter((part) => part).join(' · '),
        // A paper is known by its first author, and as "Li 2010".
        labels: reference.author.slice(0, 1).map(familyName),
        hidden: [shortCitation(reference)],
        aliases: [...authors(reference.author), ...numbers.flatMap((number) => number || [])],
        texts: [],
      };
    }),
    ...mechanism.documents.map(
      (document): SearchEntry => ({
        kind: 'document',
        id: document.id,
        title: document.title,
        where: `Source ${document.number} · ${documentCitation(document)}`,
        labels: [],
        aliases: [...authors(document.author), document.containerTitle],
        texts: [document.about],
      }),
    ),
  ];
}

/** What stands behind the graph and beside it: sentences, findings, sources, debates, the story and the glossary. */
export function entriesOfRecords(mechanism: Mechanism): SearchEntry[] {
  const told = { labels: [], aliases: [] } as const;
  return [
    ...quoteEntries(mechanism),
    ...claimEntries(mechanism),
    ...sourceEntries(mechanism),
    ...mechanism.hypotheses.map(({ id, label, relation, summary }): SearchEntry => {
      return { kind: 'hypothesis', id, title: label, where: RELATIONS[relation], ...told, texts: [summary] };
    }),
    ...mechanism.history.map(({ id, title, date, text }): SearchEntry => {
      return { kind: 'event', id, title, where: shortDate(date), ...told, texts: [text] };
    }),
    ...mechanism.limits.map(({ id, title, kind, text }): SearchEntry => {
      return { kind: 'limit', id, title, where: kind === 'harm' ? 'Harm' : 'Limit', ...told, texts: [text] };
    }),
    ...mechanism.questions.map(({ id, title, kind, text }): SearchEntry => {
      return { kind: 'question', id, title, where: QUESTIONS[kind], ...told, texts: [text] };
    }),
    ...mechanism.terms.map(({ id, term, forms = [], text }): SearchEntry => {
      return { kind: 'term', id, title: term, where: 'Glossary', labels: [term, ...forms], aliases: [], texts: [text] };
    }),
  ];
}
