import { type Box, overlaps, union } from '../../layout/geometry';
import type { TimeRow } from '../../layout/time/types';
import type { PlacedEdge, PlacedNode } from '../../layout/view';
import type { Strength } from '../../model/strength';
import type { TextBox } from '../textBoxes';
import { alongLine, aroundBox, besideRow } from './candidates';
import { type Mark, type MarkForm, markOf } from './mark';
import type { MarkRequest } from './placeMarks';

/** A mark to be placed, with how it is drawn in each of its forms. */
export interface MarkWanted extends MarkRequest {
  marks: readonly Mark[];
}

/** The room of a node's words: beside the thing where they stand outside it, else the thing itself. */
function anchorOf({ id, box }: PlacedNode, words: readonly TextBox[]): Box {
  const outside = words.filter(({ owner, box: word }) => owner === id && !overlaps(word, box));
  return outside.length > 0 ? union(outside.map(({ box: word }) => word)) : box;
}

export function nodeMark(node: PlacedNode, strength: Strength, words: readonly TextBox[]): MarkWanted {
  const forms: readonly MarkForm[] = ['whole', 'pips'];
  const marks = forms.map((form) => markOf(strength, form, strength.contested));
  const anchor = anchorOf(node, words);
  const boxes = anchor === node.box ? [anchor] : [anchor, node.box];
  return {
    id: node.id,
    isArrow: false,
    marks,
    choices: marks.map(({ w, h }) => ({
      w,
      h,
      candidates: boxes.flatMap((box, i) =>
        aroundBox(box, { w, h }).map((place) => ({ ...place, cost: place.cost + i * 5 })),
      ),
    })),
  };
}

/** A row is marked where its words end. */
export function rowMark(row: TimeRow, strength: Strength, words: readonly TextBox[]): MarkWanted {
  const whole = markOf(strength, 'whole', strength.contested);
  const own = words.filter(({ owner }) => owner === row.id).map(({ box }) => box);
  const { x, w, h } = union([...own, row.box, ...barBoxes(row)]);
  const room = { x, y: row.y - h / 2, w, h };
  return {
    id: row.id,
    isArrow: false,
    marks: [whole],
    choices: [{ w: whole.w, h: whole.h, candidates: besideRow(room, whole) }],
  };
}

/** What a row draws beside its words. */
export function barBoxes({ x, y, w, h, bar }: TimeRow): Box[] {
  const glyph = { x: x - w / 2, y: y - h / 2, w, h };
  return bar ? [glyph, { x: bar.start, y: y - h / 2 + 3, w: bar.end - bar.start, h: h - 6 }] : [glyph];
}

/** An arrow has pips alone, and no second sign of debate where it wears one already. */
export function edgeMark(placed: PlacedEdge, strength: Strength, wearsSign: boolean): MarkWanted {
  const mark = markOf(strength, 'pips', strength.contested && !wearsSign);
  return {
    id: placed.id,
    isArrow: true,
    marks: [mark],
    choices: [{ w: mark.w, h: mark.h, candidates: alongLine(placed.line, mark) }],
  };
}
