import type { TimeScale } from '../../layout/time/axis';
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
/** How far words may go beyond the end of the axis. */
const BEYOND = 30;
const LEFT = 30;

/** A line of words in a row. */
export interface Words {
  text: string;
  x: number;
  anchor: 'start' | 'end';
}

export interface Caption {
  name: Words;
  figure?: Words;
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
export const nameWidth = (text: string): number => textWidth(text, type.label, 650);

/** Whether an upright line at a place would run through words. */
export function isCrossed(words: Words | undefined, width: (text: string) => number, x: number): boolean {
  if (!words) return false;
  const left = words.anchor === 'start' ? words.x : words.x - width(words.text);
  return x > left - 5 && x < left + width(words.text) + 5;
}

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

function timeless(node: MechanismNode, row: TimeRow, name: string, numbered: boolean): Caption {
  const x = row.x + row.w / 2 + 8;
  const figure: Words = {
    text: node.timing?.onset?.text ?? 'no time read',
    x: x + nameWidth(name) + GAP,
    anchor: 'start',
  };
  return {
    name: { text: name, x, anchor: 'start' },
    figure,
    dashes: figure.x + figureWidth(figure.text) + GAP,
    ...(numbered && { badge: row.x - row.w / 2 - BADGE_RADIUS - 2 }),
  };
}

/** Where the words of a row stand, so that none meets another, a bar or the edge of the picture. */
function captionOf(node: MechanismNode, row: TimeRow, numbered: boolean, scale: TimeScale): Caption {
  const name = row.label ?? node.label.replace('\n', ' ');
  if (!row.bar) return timeless(node, row, name, numbered);
  const nameEnd = row.x - row.w / 2 - 7;
  const nameStart = nameEnd - nameWidth(name);
  const room = 2 * BADGE_RADIUS + GAP;
  const badgeLeft = numbered && nameStart - room >= LEFT;
  const badgeRight = numbered && !badgeLeft;
  const left = nameStart - GAP - (badgeLeft ? room : 0);
  const disputed = isDisputed(node.timing?.decay) || row.bar.stretches.some(({ basis }) => basis === 'disputed');
  const start = row.bar.end + GAP + (badgeRight ? room : 0);
  const right = start + (disputed ? MARK : 0);
  const texts = figureTexts(node).filter((text) => text !== '');
  const onRight = texts.find((text) => right + figureWidth(text) <= scale.last + BEYOND);
  const onLeft = texts.find((text) => left - figureWidth(text) >= scale.start + GAP);
  return {
    name: { text: name, x: nameEnd, anchor: 'end' },
    ...(onRight !== undefined && { figure: { text: onRight, x: right, anchor: 'start' } }),
    ...(onRight === undefined && onLeft !== undefined && { figure: { text: onLeft, x: left, anchor: 'end' } }),
    ...(disputed && { mark: start + 12 }),
    ...(badgeLeft && { badge: nameStart - GAP - BADGE_RADIUS }),
    ...(badgeRight && { badge: row.bar.end + GAP + BADGE_RADIUS }),
  };
}

/** Rows one after the other that share a figure, from which on a bracket reads better than the same words again. */
const ALIKE = 3;

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
      first?.anchor === 'start' && figure(id)?.text === first.text && steps.get(id ?? '') === steps.get(ids[i] ?? '');
    if (layout.nodes.get(ids[i] ?? '')?.bar) while (shares(ids[end])) end++;
    const run = ids.slice(i, end);
    if (run.length >= ALIKE) {
      const x = Math.max(...run.map((id) => figure(id)?.x ?? 0));
      const middle = run[Math.floor(run.length / 2)];
      for (const id of run) {
        const { figure: said, ...rest } = captions.get(id) as Caption;
        const bracket = { x: x - 4, y0: y(run[0]), y1: y(run.at(-1)) };
        captions.set(id, id === middle && said ? { ...rest, figure: { ...said, x: x + 14 }, bracket } : rest);
      }
    }
    i = end;
  }
}

/** The words of all rows, by node. */
export function captionsOf(nodes: readonly MechanismNode[], layout: TimeLayout): ReadonlyMap<string, Caption> {
  const numbered = new Set(layout.badges.values());
  const captions = new Map(
    nodes.map((node) => {
      const row = layout.nodes.get(node.id) as TimeRow;
      return [node.id, captionOf(node, row, numbered.has(node.id), layout.scale)];
    }),
  );
  const steps = new Map(nodes.map((node) => [node.id, node.step]));
  for (const stratum of layout.strata) shareFigures(stratum.nodes, captions, layout, steps);
  return captions;
}
