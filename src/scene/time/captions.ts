import { isDisputed, isMemory } from '../../layout/time/barShape';
import type { TimeLayout, TimeRow } from '../../layout/time/types';
import type { MechanismNode, TimeFigure } from '../../model/graph';
import { textWidth } from '../../layout/textWidth';
import { type } from '../type';

/** Between one thing and the next in a row. */
const GAP = 12;
export const BADGE_RADIUS = 16;
/** Room of the mark of disagreement with its gap. */
const MARK = 36;
/** A figure in fewer letters than this says nothing: then it is left to the name that is read out and shown on hover. */
const LEAST_FIGURE = 90;

/** Where words stand in a row. */
export interface Words {
  x: number;
  anchor: 'start' | 'end';
}

export interface Caption {
  name: Words;
  figure?: Words & { text: string };
  /** The whole of a figure that had no room. */
  whole?: string;
  /** Middle of the mark that sources disagree. */
  mark?: number;
  /** Middle of the step's number. */
  badge?: number;
  /** From where a row without a time is dashed to the end of the axis. */
  dashes?: number;
  /** Where a bracket stands that says that the figure is that of the rows from y0 to y1 alike. */
  bracket?: { x: number; y0: number; y1: number };
}

export const figureWidth = (text: string): number => textWidth(text, type.sublabel, 450);

/** Without what the hatching and the mark of disagreement say in their place. */
const brief = ({ text, short }: TimeFigure) => short ?? text;

/** What a row says of its time, from the most to the least. That a figure is from memory is never cut off. */
function figureTexts({ timing }: MechanismNode): string[] {
  const { onset, peak, decay } = timing ?? {};
  const course = peak ?? onset;
  const both = [course, decay].flatMap((figure) => figure ?? []);
  const one = isMemory(peak) ? peak : (decay ?? course);
  const texts = both.map(({ text }) => text);
  return [texts.join('; '), both.map(brief).join('; '), ...(one ? [one.text, brief(one)] : [])];
}

/** A text that ends where its room does. */
function shorten(text: string, room: number): string | undefined {
  if (figureWidth(text) <= room) return text;
  if (room < LEAST_FIGURE) return undefined;
  const letters = [...text];
  while (letters.length > 0 && figureWidth(`${letters.join('')}…`) > room) letters.pop();
  return `${letters.join('').replace(/[\s,;(]+$/, '')}…`;
}

/** A row without a figure: what is said of its time in words stands after it, and a dotted line runs on from there. */
function timeless(node: MechanismNode, row: TimeRow, layout: TimeLayout, numbered: boolean): Caption {
  const after = row.x + row.w / 2 + 8;
  const isRight = row.nameSide === 'right';
  const name: Words = isRight ? { x: after, anchor: 'start' } : { x: row.x - row.w / 2 - 7, anchor: 'end' };
  const badge = isRight ? row.x - row.w / 2 - BADGE_RADIUS - 2 : name.x - row.nameWidth - GAP - BADGE_RADIUS;
  const place = { name, ...(numbered && { badge }) };
  const { timing } = node;
  const said = timing?.onset?.text ?? timing?.peak?.text ?? timing?.decay?.text;
  const x = isRight ? after + row.nameWidth + GAP : after + 6;
  const text = shorten(said ?? 'no time read', layout.bounds.right - x);
  // The axis says it once where no row has a time.
  if (text === undefined || (!layout.axis.hasTimes && said === undefined)) return place;
  return {
    ...place,
    figure: { text, x, anchor: 'start' },
    ...(layout.axis.hasTimes && { dashes: x + figureWidth(text) + GAP }),
    ...(said !== undefined && text !== said && { whole: said }),
  };
}

/** Where the words of a row stand, so that none meets another, a bar or the edge of the picture. */
function captionOf(node: MechanismNode, row: TimeRow, layout: TimeLayout, numbered: boolean): Caption {
  if (!row.bar) return timeless(node, row, layout, numbered);
  const { bounds } = layout;
  const nameEnd = row.x - row.w / 2 - 7;
  const nameStart = nameEnd - row.nameWidth;
  const room = 2 * BADGE_RADIUS + GAP;
  const badgeLeft = numbered && nameStart - room >= bounds.left - 1;
  const badgeRight = numbered && !badgeLeft;
  const left = nameStart - GAP - (badgeLeft ? room : 0);
  const disputed = isDisputed(node.timing?.decay) || row.bar.stretches.some(({ basis }) => basis === 'disputed');
  const start = row.bar.end + GAP + (badgeRight ? room : 0);
  const right = start + (disputed ? MARK : 0);
  const texts = figureTexts(node).filter((text) => text !== '');
  const onRight = texts.find((text) => right + figureWidth(text) <= bounds.right);
  const onLeft = texts.find((text) => left - figureWidth(text) >= bounds.wordsLeft);
  const rooms = [bounds.right - right, left - bounds.wordsLeft] as const;
  const cut = layout.cutsFigures && onRight === undefined && onLeft === undefined ? texts[0] : undefined;
  const short = cut === undefined ? undefined : shorten(cut, Math.max(...rooms));
  return {
    name: { x: nameEnd, anchor: 'end' },
    ...(cut !== undefined && { whole: cut }),
    ...(short !== undefined &&
      (rooms[0] >= rooms[1]
        ? { figure: { text: short, x: right, anchor: 'start' } }
        : { figure: { text: short, x: left, anchor: 'end' } })),
    ...(onRight !== undefined && { figure: { text: onRight, x: right, anchor: 'start' } }),
    ...(onRight === undefined && onLeft !== undefined && { figure: { text: onLeft, x: left, anchor: 'end' } }),
    ...(disputed && { mark: start + 12 }),
    ...(badgeLeft && { badge: nameStart - GAP - BADGE_RADIUS }),
    ...(badgeRight && { badge: row.bar.end + GAP + BADGE_RADIUS }),
  };
}

/** Rows one after the other that share a figure, from which on a bracket reads better than the same words again. */
const ALIKE = 3;
/** Room of the bracket before its words. */
const BRACKET = 14;

/** Has neighbours that share a figure say it once, in the middle of a bracket. */
function shareFigures(
  ids: readonly string[],
  captions: Map<string, Caption>,
  layout: TimeLayout,
  steps: ReadonlyMap<string, string>,
): void {
  const figure = (id: string | undefined) => captions.get(id ?? '')?.figure;
  const y = (id: string | undefined) => layout.nodes.get(id ?? '')?.y ?? 0;
  for (let i = 0; i < ids.length; ) {
    let end = i + 1;
    const first = figure(ids[i]);
    // A bracket keeps within a step, so that the rows of a step are lit and framed with all their words.
    const shares = (id: string | undefined) =>
      first?.anchor === 'start' &&
      figure(id)?.anchor === 'start' &&
      figure(id)?.text === first.text &&
      steps.get(id ?? '') === steps.get(ids[i] ?? '');
    if (layout.nodes.get(ids[i] ?? '')?.bar) while (shares(ids[end])) end++;
    const run = ids.slice(i, end);
    const x = Math.max(...run.map((id) => figure(id)?.x ?? 0));
    const fits = first && x + BRACKET + figureWidth(first.text) <= layout.bounds.right + 1;
    if (run.length >= ALIKE && fits) {
      const middle = run[Math.floor(run.length / 2)];
      for (const id of run) {
        const { figure: said, ...rest } = captions.get(id) as Caption;
        const bracket = { x: x - 4, y0: y(run[0]), y1: y(run.at(-1)) };
        captions.set(id, id === middle && said ? { ...rest, figure: { ...said, x: x + BRACKET }, bracket } : rest);
      }
    }
    i = end;
  }
}

/** The words of all rows, by node. */
export function captionsOf(nodes: readonly MechanismNode[], layout: TimeLayout): ReadonlyMap<string, Caption> {
  const numbered = new Set(layout.badges.values());
  const captions = new Map(
    nodes.map((node) => [
      node.id,
      captionOf(node, layout.nodes.get(node.id) as TimeRow, layout, numbered.has(node.id)),
    ]),
  );
  const steps = new Map(nodes.map((node) => [node.id, node.step]));
  for (const stratum of layout.strata) shareFigures(stratum.nodes, captions, layout, steps);
  return captions;
}
