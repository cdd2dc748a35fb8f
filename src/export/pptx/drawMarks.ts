import { union } from '../../layout/geometry';
import { fillXml, lineXml, type PaintContext } from './paintXml';
import { groupMarks, mergeAlikeShapes, type Plate, type TextLines, withoutFading } from './markGroups';
import type { Mark, ShapeMark, TextMark } from './slideMarks';
import { connectorXml, type Drawn, geometryXml, groupXml, type Named, shapeXml } from './shapeXml';
import { routesFor } from './connectorRoutes';
import { bodyXml, boxOfLines, fittedSize, linesXml } from './textXml';

/** A slide with the colours of one picture. */
export interface SlideContext {
  paints: PaintContext;
  /** Returns a shape id that is unique on the slide. */
  nextId(): number;
}

const MAX_NAME_LENGTH = 80;

/** A text as the name of a shape, short enough for the selection pane. */
export function nameFrom(words: string): string {
  return words.length > MAX_NAME_LENGTH ? `${words.slice(0, MAX_NAME_LENGTH - 1)}…` : words;
}

/** A name from an id: "dendrite-membrane0" becomes "Dendrite membrane". */
export function nameFromId(id: string): string {
  const plain =
    id
      .replace(/\d+$/, '')
      .replace(/[-_\s]+/g, ' ')
      .trim() || 'Shape';
  return nameFrom(plain.charAt(0).toUpperCase() + plain.slice(1));
}

/** Fitted sizes; lines of the same size keep the same size, that of the one that is reduced most. */
function sizesOf(lines: readonly TextMark[]): number[] {
  const share = new Map<number, number>();
  for (const words of lines)
    share.set(words.size, Math.min(share.get(words.size) ?? 1, fittedSize(words) / words.size));
  return lines.map(({ size }) => size * (share.get(size) ?? 1));
}

function textBox({ lines }: TextLines, { paints, nextId }: SlideContext): Drawn {
  const sizes = sizesOf(lines);
  const box = boxOfLines(lines, sizes);
  const id = nextId();
  const name = nameFrom(lines.map(({ text }) => text).join(' '));
  const geometry = geometryXml({ kind: 'rect', box, radius: 0, turn: 0 }, box);
  const body = bodyXml(linesXml(lines, sizes, paints.palette));
  return {
    id,
    box,
    markup: shapeXml(id, { name, description: '' }, { geometry, looks: '<a:noFill/>', body, isTextBox: true }),
  };
}

/** The text of a plate, centred or with the same offset as in the picture. */
function plateBody({ box, label }: Plate, { paints }: SlideContext): string {
  if (label.length === 0) return '';
  const sizes = sizesOf(label);
  const words = boxOfLines(label, sizes);
  const [dx, dy] = [(label[0] as TextMark).x - (box.x + box.w / 2), words.y + words.h / 2 - (box.y + box.h / 2)];
  const insets = { l: Math.max(0, 2 * dx), r: Math.max(0, -2 * dx), t: Math.max(0, 2 * dy), b: Math.max(0, -2 * dy) };
  return bodyXml(linesXml(label, sizes, paints.palette), { anchor: 'ctr', insets });
}

/** A straight stroke as a line, whose ends can be dragged. */
function asLine(mark: ShapeMark, { paints, nextId }: SlideContext): Drawn | null {
  const [part, ...others] = mark.form.kind === 'path' ? mark.form.parts : [];
  const [from, to, ...more] = part ?? [];
  const [a, b] = [from?.points[0], to?.points[0]];
  if (mark.ink.fill !== 'none' || others.length > 0 || more.length > 0 || to?.verb !== 'L' || !a || !b) return null;
  const [route] = routesFor([a, b]);
  if (!route) return null;
  return connectorXml(
    nextId(),
    { name: nameFromId(mark.id), description: null },
    { route, line: lineXml(mark, paints) },
  );
}

function plate(piece: Plate, context: SlideContext): Drawn {
  const line = asLine(piece, context);
  if (line) return line;
  const { form, box, label } = piece;
  const id = context.nextId();
  const words = label.map(({ text }) => text).join(' ');
  const named =
    words === '' ? { name: nameFromId(piece.id), description: null } : { name: nameFrom(words), description: '' };
  const looks = fillXml(piece, context.paints) + lineXml(piece, context.paints);
  const geometry = geometryXml(form, box);
  return { id, box, markup: shapeXml(id, named, { geometry, looks, body: plateBody(piece, context) }) };
}

/** Marks as shapes, in the order in which they are painted. */
export function drawMarks(marks: readonly Mark[], context: SlideContext, isScenery: boolean): Drawn[] {
  const pieces = groupMarks(marks).flatMap((piece) => withoutFading(piece, context.paints.gradients));
  return mergeAlikeShapes(pieces, isScenery).map((piece) =>
    piece.kind === 'lines' ? textBox(piece, context) : plate(piece, context),
  );
}

/** Shapes as a group; none without shapes. */
export function asGroup(drawn: readonly Drawn[], named: Named, { nextId }: Pick<SlideContext, 'nextId'>): Drawn[] {
  if (drawn.length === 0) return [];
  const [id, box] = [nextId(), union(drawn.map((each) => each.box))];
  return [
    {
      id,
      box,
      markup: groupXml(
        id,
        named,
        box,
        drawn.map(({ markup }) => markup),
      ),
    },
  ];
}
