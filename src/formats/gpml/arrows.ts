import type { EdgeKind } from '../../model/graph';
import { quoted } from '../../model/problemText';
import { oneLine } from '../arrowSentences';
import { guessedFrom } from '../attributes';
import type { DraftEdge, DraftEvidence, ReadContext } from '../draft';
import { atLine } from '../report';
import {
  HEAD_AT_START,
  HEAD_BETWEEN,
  JOINED,
  LOOSE,
  NO_HEAD,
  ON_INHIBITION,
  ON_LINE,
  ON_STATE,
  PLAIN_ARROW,
  TWO_HEADS,
} from './noteTexts';
import type { GpmlFile, GpmlInteraction, GpmlItem, GpmlPoint } from './parse';
import { createEndResolver, INHIBITIONS, type JoinedEnd, type ResolvedEnd } from './resolveEnds';

/** Heads of both versions; the rest is drawn as an influence without a sign. */
const EDGE_KINDS: ReadonlyMap<string, EdgeKind> = new Map([
  ['Arrow', 'stimulation'],
  ['Directed', 'stimulation'],
  ['mim-stimulation', 'stimulation'],
  ['Stimulation', 'stimulation'],
  ...[...INHIBITIONS].map((head) => [head, 'inhibition'] as const),
  ['mim-necessary-stimulation', 'necessary stimulation'],
  ['mim-catalysis', 'catalysis'],
  ['Catalysis', 'catalysis'],
  ['mim-conversion', 'production'],
  ['Conversion', 'production'],
  ['mim-transcription-translation', 'production'],
  ['TranscriptionTranslation', 'production'],
  ['Transcription-translation', 'production'],
  ['mim-translocation', 'transport'],
  ['Translocation', 'transport'],
]);

/** "line 12 (d8c20)". */
export const placeOf = ({ line, id }: { line: number; id: string }): string =>
  id === '' ? atLine(line) : `${atLine(line)} (${id})`;

function joinedWords({ item, distance }: JoinedEnd, by: ResolvedEnd['by']): string {
  const where =
    by === 'anchor' ? 'it ends on another arrow that has an end which touches nothing' : 'an end touches nothing';
  const units = Math.round(distance);
  const far = units === 0 ? 'at its border' : units === 1 ? '1 unit away' : `${units} units away`;
  return `In the file ${where}; that end was joined on request to the nearest part, ${quoted(oneLine(item.text))}, ${far}.`;
}

/** Draws lines as arrows; answers none for a line that leads nowhere. */
export function createArrowMaker(
  file: GpmlFile,
  context: ReadContext,
  evidenceOf: (line: GpmlInteraction) => DraftEvidence[],
  joins: ReadonlyMap<GpmlPoint, JoinedEnd>,
) {
  const { notes } = context;
  const { resolveEnd, isOnLine } = createEndResolver(file, joins);

  const kindOfHead = (head: string, line: GpmlInteraction): EdgeKind => {
    if (head === 'Arrow' || head === 'Directed') {
      notes.add('approximated', PLAIN_ARROW, placeOf(line));
    } else if (head !== '' && !EDGE_KINDS.has(head)) {
      notes.add('approximated', `The head ${quoted(head)} is drawn as an influence without a sign.`, placeOf(line));
    }
    return EDGE_KINDS.get(head) ?? 'modulation';
  };

  return (
    line: GpmlInteraction,
  ): { source: GpmlItem; target: GpmlItem; edge: Omit<DraftEdge, 'source' | 'target'> }[] => {
    const { start, end } = line;
    const reversed = end.head === '' && start.head !== '';
    const [from, to] = reversed ? [end, start] : [start, end];
    const ends = [resolveEnd(line, 'start', from), resolveEnd(line, 'end', to)] as const;
    const [source, target] = ends;
    if (typeof source === 'string' || typeof target === 'string') {
      const why = (['circle', 'missing', 'open line', 'free'] as const).find((reason) => ends.includes(reason));
      notes.add('not kept', LOOSE[why ?? 'free'], placeOf(line));
      return [];
    }
    if (isOnLine(from.ref) || isOnLine(to.ref)) notes.add('approximated', ON_LINE, placeOf(line));
    if (source.by === 'state' || target.by === 'state') notes.add('approximated', ON_STATE, placeOf(line));
    if (reversed) notes.add('approximated', HEAD_AT_START, placeOf(line));
    if (line.headsBetween > 0) notes.add('not kept', HEAD_BETWEEN, placeOf(line));
    const guessed = [source, target].flatMap(({ joined, by }) => (joined ? joinedWords(joined, by) : [])).join(' ');
    if (guessed !== '') notes.add('guessed', JOINED, placeOf(line));
    // What strengthens an inhibition does not stimulate what is inhibited.
    const isOnInhibition = target.onInhibition === true;
    if (isOnInhibition) notes.add('approximated', ON_INHIBITION, placeOf(line));
    const both = start.head !== '' && end.head !== '';
    const evidence = evidenceOf(line);
    const marks = [source, target].flatMap((found) => (found.by === 'state' ? (found.stateText ?? '') : []));
    const description = [
      ...(marks.length > 0
        ? [`In the file it ends on the mark ${marks.map((mark) => quoted(oneLine(mark))).join(', ')}.`]
        : []),
      ...(source.by === 'anchor' || target.by === 'anchor'
        ? [
            isOnInhibition
              ? `In the file it ends on an arrow that inhibits, with the head ${quoted(to.head || 'none')}.`
              : 'In the file it ends on another arrow.',
          ]
        : []),
      ...line.comments,
    ].join(' ');
    const edgeFor = (head: string): Omit<DraftEdge, 'source' | 'target'> => ({
      kind: isOnInhibition ? 'modulation' : kindOfHead(head, line),
      relation: isOnInhibition ? 'acts on the inhibition of' : head === '' ? 'no head' : head,
      ...guessedFrom(
        guessed,
        isOnInhibition ? 'on its inhibition' : both && start.head === end.head ? 'reversible' : '',
      ),
      description: both ? `In the file it has a head at both ends. ${description}`.trim() : description,
      evidence,
    });
    if (to.head === '') notes.add('approximated', NO_HEAD, placeOf(line));
    if (both) notes.add('approximated', TWO_HEADS, placeOf(line));
    const forward = { source: source.item, target: target.item, edge: edgeFor(to.head) };
    if (!both || start.head === end.head) return [forward];
    return [forward, { source: target.item, target: source.item, edge: edgeFor(start.head) }];
  };
}
