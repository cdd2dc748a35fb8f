import type { Mark, Outlined, Words } from './marks';

/** A shape and the words that stand on it. */
export interface Plate extends Outlined {
  label: readonly Words[];
}

export interface Lines {
  kind: 'lines';
  lines: readonly Words[];
}

export type Piece = Plate | Lines;

const MOST_LEADING = 1.7;

/** Whether a line goes on below another, so that both are edited as one text. */
function continues(before: Words, { x, y, anchor, size, face }: Words): boolean {
  const leading = (y - before.y) / Math.max(size, before.size);
  return (
    anchor === before.anchor &&
    face === before.face &&
    Math.abs(x - before.x) < 0.5 &&
    leading > 0.8 &&
    leading < MOST_LEADING
  );
}

/** Lines of one text together; everything keeps its place in the order of painting. */
function joined(marks: readonly Mark[]): (Outlined | Lines)[] {
  const found: (Outlined | { kind: 'lines'; lines: Words[] })[] = [];
  for (const mark of marks) {
    const last = found.at(-1);
    const before = last?.kind === 'lines' ? last.lines.at(-1) : undefined;
    if (mark.kind === 'outlined') found.push(mark);
    else if (last?.kind === 'lines' && before && continues(before, mark)) last.lines.push(mark);
    else found.push({ kind: 'lines', lines: [mark] });
  }
  return found;
}

/** Whether lines stand in the middle of a painted shape, as its label. */
function standsOn({ box, ink }: Outlined, lines: readonly Words[]): boolean {
  const [first, last] = [lines[0] as Words, lines.at(-1) as Words];
  const middle = (first.y - first.size * 0.7 + last.y) / 2;
  return (
    ink.fill !== 'none' &&
    lines.every(({ anchor }) => anchor === 'middle') &&
    box.h > last.y - first.y + first.size * 0.7 &&
    box.w > first.size &&
    Math.abs(first.x - (box.x + box.w / 2)) < Math.max(1, box.w * 0.12) &&
    Math.abs(middle - (box.y + box.h / 2)) < Math.max(1, box.h * 0.2)
  );
}

/** Marks with words put into the shapes they are painted on, so that both are edited as one. */
export function piecesOf(marks: readonly Mark[]): Piece[] {
  const found: Piece[] = [];
  for (const part of joined(marks)) {
    if (part.kind === 'outlined') {
      found.push({ ...part, label: [] });
      continue;
    }
    const below = found.findLastIndex((piece) => piece.kind === 'outlined' && standsOn(piece, part.lines));
    const plate = found[below];
    // What is painted between a shape and its words would cover them.
    const covered = found.slice(below + 1).some((piece) => piece.kind === 'outlined' && standsOn(piece, part.lines));
    if (plate?.kind === 'outlined' && plate.label.length === 0 && !covered)
      found[below] = { ...plate, label: part.lines };
    else found.push(part);
  }
  return found;
}
