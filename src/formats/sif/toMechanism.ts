import { quoted } from '../../model/problemText';
import { guessedFrom } from '../attributes';
import type { Draft, DraftEdge, ReadContext } from '../draft';
import { atLine, FileProblem, type NoteText } from '../report';
import { createSpellings } from '../nodeNames';
import { besideOf, doubtWords, readRelation } from '../relationWords';
import { GUESSED_SUFFIX } from '../writeContext';
import { parseSif } from './parse';

const NO_CLASSES: NoteText = {
  one: 'SIF gives a name no class; drawn as a protein.',
  many: (count) => `SIF gives names no class; ${count} are drawn as proteins.`,
};

/** A simple interaction file as a graph. */
export function readSif(text: string, { fileName, notes }: ReadContext): Draft {
  const file = parseSif(text);
  if (file.names.size === 0) throw new FileProblem('the file', 'It names nothing. There is nothing to play.');
  const edges = new Map<string, DraftEdge>();
  for (const { source, relation: words, target, line } of file.arrows) {
    const isGuessed = words.endsWith(GUESSED_SUFFIX);
    const relation = isGuessed ? words.slice(0, -GUESSED_SUFFIX.length) : words;
    const { kind, doubt } = readRelation(relation);
    if (doubt) notes.add('approximated', doubtWords(`The relation ${quoted(relation)}`, doubt), atLine(line));
    const key = JSON.stringify([source, words, target]);
    if (edges.has(key)) {
      notes.add(
        'doubtful',
        {
          one: 'An arrow is listed twice; kept once.',
          many: (count) => `${count} arrows are listed again; kept once.`,
        },
        atLine(line),
      );
      continue;
    }
    edges.set(key, {
      source,
      target,
      kind,
      relation,
      ...guessedFrom(isGuessed ? 'The file marks it as guessed.' : '', besideOf(kind, relation)),
      evidence: [],
    });
  }
  const spellings = createSpellings(notes);
  for (const [name, line] of file.names) {
    notes.add('approximated', NO_CLASSES, atLine(line));
    spellings.note(name, line);
  }
  for (const { words, line } of file.comments)
    notes.add('not kept', `A line is no arrow and no name, and is not kept: ${quoted(words)}.`, atLine(line));
  return {
    title: fileName.replace(/\.[^.]*$/, '').replaceAll(/[_-]+/g, ' '),
    summary: '',
    nodes: [...file.names.keys()].map((name) => ({
      key: name,
      label: name,
      kind: 'macromolecule' as const,
      identifiers: [],
      evidence: [],
    })),
    edges: [...edges.values()],
    inventory: { names: file.names.size, arrows: file.arrows.length },
  };
}
