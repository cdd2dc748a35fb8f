import { quoted } from '../model/problemText';
import { atLine, type NoteList, type NoteText } from './report';

/** A name without what cannot be seen: Unicode writes "é" in two ways, and has letters without width. */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What is left of a name where capitals, spaces and kinds of dashes make no difference. */
const spelling = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s/g, '');

const UNSEEN: NoteText = {
  one: 'A name is written with other spaces or unseen letters than before; read as the same name.',
  many: (count) =>
    `${count} names are written with other spaces or unseen letters than before; read as the same names.`,
};

/** Tells of names that may mean the same thing. `note` is given each new name, and `noteKnown` each that is met again. */
export function createSpellings(notes: NoteList) {
  const firstWritten = new Map<string, string>();
  const byKey = new Map<string, string>();
  return {
    note(name: string, line: number): void {
      byKey.set(nameKey(name), name);
      const plain = spelling(nameKey(name));
      const other = firstWritten.get(plain);
      if (other === undefined) firstWritten.set(plain, name);
      else if (nameKey(other) !== nameKey(name)) {
        const differ =
          other.toLowerCase() === name.toLowerCase() ? 'differ only in capitals' : 'differ only in spelling';
        notes.add('doubtful', `${quoted(other)} and ${quoted(name)} ${differ}; drawn as two things.`, atLine(line));
      }
    },
    noteKnown(name: string, line: number): void {
      if (byKey.get(nameKey(name)) !== name) notes.add('approximated', UNSEEN, atLine(line));
    },
  };
}
