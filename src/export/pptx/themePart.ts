import type { Palette } from '../../scene/palettes';
import { bareHex } from './colour';
import { partXml, SLIDE_NAMESPACES, xml } from './xml';

/** Whether the ground of a palette is darker than what is written on it. */
export function isDark({ surface, ink }: Palette): boolean {
  const light = (hex: string): number =>
    [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(hex.slice(at, at + 2), 16), 0);
  return light(surface) < light(ink);
}

function colour(name: string, hex: string): string {
  return xml(`a:${name}`, {}, xml('a:srgbClr', { val: bareHex(hex) }));
}

/** Three of each, from plain to strong, as the schema asks for; no shape here refers to them. */
function formats(): string {
  const own = xml('a:schemeClr', { val: 'phClr' });
  const fill = xml('a:solidFill', {}, own);
  const line = (points: number): string =>
    xml(
      'a:ln',
      { w: points * 12_700, cap: 'flat', cmpd: 'sng', algn: 'ctr' },
      fill,
      xml('a:prstDash', { val: 'solid' }),
    );
  const effect = xml('a:effectStyle', {}, xml('a:effectLst'));
  return xml(
    'a:fmtScheme',
    { name: 'Pathlight' },
    xml('a:fillStyleLst', {}, fill, fill, fill),
    xml('a:lnStyleLst', {}, line(0.5), line(1), line(1.5)),
    xml('a:effectStyleLst', {}, effect, effect, effect),
    xml('a:bgFillStyleLst', {}, fill, fill, fill),
  );
}

/** A theme with the colours of a palette, so that what is added to the deck matches. */
export function themePart(palette: Palette): string {
  const [ground, ink] = [
    [palette.surface, palette.surface2],
    [palette.ink, palette.ink2],
  ] as const;
  const [dark, light] = isDark(palette) ? [ground, ink] : [ink, ground];
  const accents = ['excite-plate', 'inhibit-plate', 'drug-plate', 'signal-plate', 'growth-plate', 'ink3'] as const;
  const scheme = xml(
    'a:clrScheme',
    { name: 'Pathlight' },
    colour('dk1', dark[0]),
    colour('lt1', light[0]),
    colour('dk2', dark[1]),
    colour('lt2', light[1]),
    ...accents.map((token, i) => colour(`accent${i + 1}`, palette[token])),
    colour('hlink', palette['signal-ink']),
    colour('folHlink', palette['inhibit-ink']),
  );
  const arial = xml('a:latin', { typeface: 'Arial' }) + xml('a:ea', { typeface: '' }) + xml('a:cs', { typeface: '' });
  const fonts = xml(
    'a:fontScheme',
    { name: 'Pathlight' },
    xml('a:majorFont', {}, arial),
    xml('a:minorFont', {}, arial),
  );
  return partXml(
    'a:theme',
    { 'xmlns:a': SLIDE_NAMESPACES['xmlns:a'], name: 'Pathlight' },
    xml('a:themeElements', {}, scheme, fonts, formats()),
    xml('a:objectDefaults'),
    xml('a:extraClrSchemeLst'),
  );
}
