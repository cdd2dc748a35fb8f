import type { Box } from '../../layout/geometry';
import type { Palette } from '../../scene/palettes';
import type { Gradient, Paint } from '../../scene/scene';
import { solidXml } from './colour';
import { gradientXml } from './gradientXml';
import type { Ink, Outlined } from './marks';
import type { Similarity } from './similarity';
import { emu, thousandths, xml } from './xml';

/** What colours are looked up in. */
export interface Paintbox {
  palette: Palette;
  gradients: ReadonlyMap<string, Gradient>;
}

const NONE = xml('a:noFill');

function paintXml(paint: Paint, alpha: number, area: { box: Box; place: Similarity }, paintbox: Paintbox): string {
  if (paint === 'none') return NONE;
  if (typeof paint === 'string' || 'mix' in paint) return solidXml(paint, alpha, paintbox.palette);
  const gradient = paintbox.gradients.get(paint.gradient);
  return gradient ? gradientXml(gradient, alpha, { ...area, palette: paintbox.palette }) : NONE;
}

/** Dashes and gaps as shares of the line's width. A round cap is part of its dash here, and added to it in a scene. */
function dashXml({ dash, width, round }: Ink): string {
  if (!dash || dash.length < 2) return '';
  const cap = round ? width : 0;
  const pairs: string[] = [];
  for (let i = 0; i + 1 < dash.length; i += 2) {
    const [on, off] = [dash[i] as number, dash[i + 1] as number];
    pairs.push(
      xml('a:ds', { d: thousandths((on + cap) / width), sp: thousandths(Math.max(0.05, (off - cap) / width)) }),
    );
  }
  return xml('a:custDash', {}, ...pairs);
}

/** The line of a shape; `ends` are the heads of an arrow. */
export function lineXml(
  { ink, box, place, form }: Pick<Outlined, 'ink' | 'box' | 'place' | 'form'>,
  paintbox: Paintbox,
  ends = '',
): string {
  if (ink.stroke === 'none') return xml('a:ln', {}, NONE);
  return xml(
    'a:ln',
    { w: emu(ink.width), ...(ink.round && { cap: 'rnd' }) },
    paintXml(ink.stroke, ink.strokeAlpha, { box, place }, paintbox),
    dashXml(ink),
    form.kind === 'path' ? xml('a:round') : xml('a:miter', { lim: 800_000 }),
    ends,
  );
}

export function fillXml({ ink, box, place }: Pick<Outlined, 'ink' | 'box' | 'place'>, paintbox: Paintbox): string {
  return paintXml(ink.fill, ink.fillAlpha, { box, place }, paintbox);
}
