import type { Mechanism } from '../../src/model/mechanism';
import { uniqueLabels } from '../../src/formats/writeContext';

/** DrugMechDB spells some prefixes in its own way. */
const entry = (curie: string): string =>
  curie
    .toLowerCase()
    .replace(/^drugbank:/, 'db:')
    .replace(/^react:/, 'reactome:');
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a saved file may hold, by the words of docs/file-format.md: of a mechanism, a list that is compared after it was read again. */
export const ASPECTS = [
  'labels',
  'kinds of nodes',
  'colours',
  'classes',
  'compartments',
  'descriptions of nodes',
  'first database entry',
  'all database entries',
  'places',
  'evidence of nodes',
  'parts of complexes',
  'arrows',
  'kinds of arrows',
  'words of arrows',
  'guesses',
  'descriptions of arrows',
  'sentences',
  'papers',
  'stances',
  'where seen',
  'remarks',
  'steps',
] as const;

export type Aspect = (typeof ASPECTS)[number];

/** Every aspect of a mechanism, without order and with the labels by which a format of names alone tells nodes apart. */
export function aspectsOf(mechanism: Mechanism): Readonly<Record<Aspect, readonly string[]>> {
  const { nodes, edges, compartments, quotes, claims, references, steps } = mechanism;
  const labels = uniqueLabels(mechanism);
  const name = (id: string): string => labels.get(id) ?? id;
  const place = new Map<string, string>(compartments.map(({ id, label }) => [id, plain(label)]));
  const quoteOf = new Map<string, Mechanism['quotes'][number]>(quotes.map((quote) => [quote.id, quote]));
  const claimOf = new Map<string, Mechanism['claims'][number]>(claims.map((claim) => [claim.id, claim]));
  const paperOf = new Map<string, string>(
    references.map(({ id, PMID, DOI, PMCID, title }) => [id, PMID ?? DOI ?? PMCID ?? title]),
  );
  const ofNodes = (tell: (node: Mechanism['nodes'][number]) => string | undefined): string[] =>
    nodes.flatMap((node) => (tell(node) ? `${name(node.id)}: ${tell(node)}` : [])).toSorted();
  const ends = ({ source, target }: Mechanism['edges'][number]): string => `${name(source)} → ${name(target)}`;
  const ofEdges = (tell: (edge: Mechanism['edges'][number]) => string | undefined): string[] =>
    [...new Set(edges.flatMap((edge) => (tell(edge) ? `${ends(edge)}: ${tell(edge)}` : [])))].toSorted();
  const ofQuotes = (tell: (quote: Mechanism['quotes'][number], stance: string) => string | undefined): string[] => {
    const found = edges.flatMap((edge) =>
      edge.evidence.flatMap((item) => {
        const quote = item.kind === 'quote' ? quoteOf.get(item.quote) : undefined;
        const told = quote && tell(quote, item.stance);
        return told ? `${ends(edge)}: ${told}` : [];
      }),
    );
    return [...new Set(found)].toSorted();
  };
  const papers = edges.flatMap((edge) =>
    edge.evidence.flatMap((item) => {
      const ids =
        item.kind === 'quote' ? [quoteOf.get(item.quote)?.reference] : (claimOf.get(item.claim)?.references ?? []);
      return ids.flatMap((id) => (id === undefined ? [] : `${ends(edge)}: ${paperOf.get(id)}`));
    }),
  );
  return {
    labels: nodes.map(({ id }) => name(id)).toSorted(),
    'kinds of nodes': ofNodes(({ kind }) => kind),
    colours: ofNodes(({ voice }) => voice),
    classes: ofNodes(({ category }) => category),
    compartments: ofNodes(({ compartment }) => place.get(compartment)),
    'descriptions of nodes': ofNodes(({ description }) => plain(description)),
    'first database entry': ofNodes(({ identifiers }) => identifiers[0] && entry(identifiers[0].curie)),
    'all database entries': ofNodes(({ identifiers }) =>
      identifiers
        .map(({ curie }) => entry(curie))
        .toSorted()
        .join(' '),
    ),
    places: ofNodes(({ at }) => at && `${at.x} ${at.y}`),
    'evidence of nodes': ofNodes(({ evidence }) => (evidence.length > 0 ? `${evidence.length}` : undefined)),
    'parts of complexes': ofNodes(({ parts }) => parts?.map(({ label }) => label).join(', ')),
    arrows: [...new Set(edges.map(ends))].toSorted(),
    'kinds of arrows': ofEdges(({ kind }) => kind),
    'words of arrows': ofEdges(({ relation, kind }) => plain(relation ?? kind)),
    guesses: ofEdges(({ guessed }) => guessed && 'guessed'),
    'descriptions of arrows': ofEdges(({ description }) => plain(description)),
    sentences: ofQuotes(({ exact }) => exact.trim()),
    papers: [...new Set(papers)].toSorted(),
    stances: ofQuotes(({ exact }, stance) => `${stance} ${exact.trim()}`),
    'where seen': ofQuotes(({ exact, seenIn }) => `${seenIn} ${exact.trim()}`),
    remarks: ofQuotes(({ exact, note }) => note && `${plain(note)} ${exact.trim()}`),
    steps: steps.map(({ title, caption }) => `${title} ${caption}`),
  };
}
