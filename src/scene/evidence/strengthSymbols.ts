import { pathData, pointAt, type Polyline, polyline } from '../../layout/polyline';
import type { Ground, Strength } from '../../model/strength';
import { circle, group, path, rect, text } from '../items';
import type { GroupItem, PathItem, SceneItem } from '../scene';
import { type } from '../type';

/** What a finding was seen in, as the letter on a tag. */
const GROUND_LETTERS: Readonly<Record<Ground, string>> = {
  people: 'H',
  animals: 'A',
  cells: 'C',
  text: 'T',
  none: '–',
};

/** Widths of an outline and of an arrow by strength, 0 to 3; each is told from the next in print at 6.5 pt. */
const OUTLINES = [1.3, 1.4, 2.8, 4.6] as const;
const LINES = [1.2, 2, 3.8, 6.2] as const;

/** The side of a tag, with the widest outline. */
export const TAG = 31;
const CORNER = 6;
/** From one line of a hatching to the next. */
const PITCH = 8;

/** Diagonal lines across a square around the origin. */
function hatchedSquare(half: number): PathItem {
  const lines: string[] = [];
  for (let sum = -2 * half + PITCH; sum < 2 * half; sum += PITCH) {
    const from = Math.max(-half, sum - half);
    const to = Math.min(half, sum + half);
    lines.push(`M${from} ${sum - from}L${to} ${sum - to}`);
  }
  return path('hatch', lines.join(''), { fill: 'none', stroke: 'ink3', strokeWidth: 1.6 });
}

/**
 * The tag of a node around the origin: a letter for what it was seen in, an outline as heavy as its evidence, and hatched
 * where something contradicts it. Ink alone, because a hue means a signal role.
 */
export function strengthTag({ ground, level, contested }: Strength): SceneItem {
  const width = OUTLINES[level];
  const half = (TAG - width) / 2;
  const square = (id: string, style: Parameters<typeof rect>[6]) =>
    rect(id, -half, -half, 2 * half, 2 * half, CORNER, style);
  return group(
    'plate',
    [
      square('ground', { fill: 'surface' }),
      ...(contested ? [hatchedSquare(half - 1)] : []),
      square('outline', {
        fill: 'none',
        stroke: 'ink',
        strokeWidth: width,
        ...(level === 0 && { dash: [3, 2.6] }),
      }),
      text('letter', 0, 8, GROUND_LETTERS[ground], {
        size: type.sublabel,
        weight: 650,
        anchor: 'middle',
        ...(contested && { halo: 'surface' }),
      }),
    ],
    // What counts as a plate is cut whole at the edge of a frame.
    { role: 'plate' },
  );
}

/** Dots keep their distance when they become larger. */
function dashFor(dash: readonly number[], width: number): readonly number[] {
  const [dot = 0, gap = 0] = dash;
  return dot < 1 ? [dot, Math.max(gap, width * 1.9)] : dash;
}

/** The lines of an arrow, as heavy as its evidence; its colour, its dashes and its tip still tell state and relation. */
function weighted(item: SceneItem, level: Strength['level']): SceneItem {
  if (item.kind === 'group') return { ...item, children: item.children.map((child) => weighted(child, level)) };
  if (item.kind !== 'path' || (item.role !== 'edge-line' && item.role !== 'edge-halo')) return item;
  const width = LINES[level];
  if (item.role === 'edge-halo') return { ...item, strokeWidth: width + 5 };
  return { ...item, strokeWidth: width, ...(item.dash && { dash: dashFor(item.dash, width) }) };
}

/** Along a line: between the strokes of a hatching, half the length of a stroke, and what stays free at the ends. */
const STROKES = { pitch: 17, half: 6.5, start: 8, tip: 24 } as const;
const SLANT = Math.PI / 3;

/** Slanting strokes across a line from a place to another. */
function hatchedLine(line: Polyline, from: number, to: number): PathItem {
  const room = to - from;
  const count = Math.max(1, Math.floor(room / STROKES.pitch));
  const strokes = Array.from({ length: count }, (_, i) => {
    const { x, y, degrees } = pointAt(line, from + ((i + 0.5) * room) / count);
    const angle = (degrees * Math.PI) / 180 + SLANT;
    const [dx, dy] = [Math.cos(angle) * STROKES.half, Math.sin(angle) * STROKES.half];
    return pathData([
      [x - dx, y - dy],
      [x + dx, y + dy],
    ]);
  });
  return path('contested', strokes.join(''), { fill: 'none', stroke: 'ink2', strokeWidth: 1.7 });
}

/** Some arrows are acted out instead of drawn. */
function hasLine(item: SceneItem): boolean {
  return item.kind === 'group' ? item.children.some(hasLine) : item.role === 'edge-line';
}

/** An arrow with its strength as the weight of its line, hatched where something contradicts it. */
export function weightedArrow(item: GroupItem, { level, contested }: Strength, line: Polyline | undefined): GroupItem {
  const children = item.children.map((child) => weighted(child, level));
  if (!contested || !line || !hasLine(item)) return { ...item, children };
  const { length } = line;
  // A short arrow has a stroke or two between its tail and its tip.
  const [from, to] = [Math.min(STROKES.start, length * 0.25), Math.max(length - STROKES.tip, length * 0.6)];
  return { ...item, children: [...children, hatchedLine(line, from, to)] };
}

/** A sample of an arrow's line for a key, around the origin. */
export function lineSample(level: Strength['level'], contested: boolean, length: number): SceneItem[] {
  const line = polyline([
    [-length / 2, 0],
    [length / 2, 0],
  ]);
  return [
    path('line', pathData(line.points), { fill: 'none', stroke: 'ink', strokeWidth: LINES[level] }),
    ...(contested ? [hatchedLine(line, 0, length)] : []),
  ];
}

const SIGN_RADIUS = 12;

/** The sign of debate, as on an arrow. */
export function debateSign(x: number, y: number): SceneItem {
  return group('debated', [
    circle('ring', x, y, SIGN_RADIUS, { role: 'badge', fill: 'halo', stroke: 'ink', strokeWidth: 1.8 }),
    text('mark', x, y + 8, '?', { size: type.sublabel, weight: 650, anchor: 'middle', paint: 'ink' }),
  ]);
}

const SEEN: Readonly<Record<Strength['ground'], string>> = {
  people: 'seen in people',
  animals: 'seen in animals',
  cells: 'seen in cells',
  text: 'said in text only',
  none: 'no evidence',
};

/** What a mark says, for whoever does not see it. */
export function strengthWords({ ground, level, contested }: Strength): string {
  return `${SEEN[ground]}, strength ${level} of 3${contested ? ', contested' : ''}`;
}
