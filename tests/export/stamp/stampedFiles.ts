import { crc32, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { typefaces } from '../../../src/export/fonts/typefaces';
import { figureSheet } from '../../../src/export/sheet/figureSheet';
import { createFigureSpec } from '../../../src/export/sheet/figureSpec';
import type { Stamp } from '../../../src/export/stamp/stamp';
import { sheetToSvg } from '../../../src/export/svg/sheetToSvg';
import { ketamine } from '../../../src/mechanisms/ketamine';
import { parseLens } from '../../../src/model/lens';
import { palettes } from '../../../src/scene/palettes';
import type { ViewId } from '../../../src/scene/views/ids';
import { readParts } from '../../../src/scene/whatIf/parts';
import { runFor } from '../../../src/scene/whatIf/whatIfRun';
import { ketamineViews } from '../../fixtures/ketamineViews';

interface Pictured {
  step?: string;
  view?: ViewId;
  whatIf?: readonly string[];
  lens?: string;
  marks?: boolean;
}

/** A real exported SVG of the built-in mechanism, with the stamp that it should carry. */
export async function figure({ step = 'mtorc1', view = 'cell', whatIf = [], lens, marks = false }: Pictured = {}) {
  const { parts } = readParts(ketamine, whatIf);
  const figure = createFigureSpec({
    mechanism: ketamine,
    view: ketamineViews[view],
    stepIndex: ketamine.steps.findIndex(({ id }) => id === step),
    asked: {
      lens: lens === undefined ? null : parseLens(ketamine, lens),
      marks,
      run: parts.length > 0 ? runFor(ketamine, parts) : null,
    },
    lensText: lens ?? null,
  });
  const sheet = figureSheet(figure, {
    title: true,
    caption: true,
    legend: false,
    citation: false,
    background: true,
    width: 510,
    whole: false,
    smallestPt: 6.5,
  });
  const svg = sheetToSvg(sheet, {
    palette: palettes.light,
    text: { kind: 'outlines', typefaces: typefaces() },
    size: { width: '180mm', height: '120mm' },
  });
  return { svg, stamp: sheet.stamp };
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const HEADER = Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0);

/** A grey pixel with a text chunk. */
export function pngWith(text: string, keyword = 'pathlight'): Uint8Array {
  return new Uint8Array(
    Buffer.concat([
      SIGNATURE,
      chunk('IHDR', HEADER),
      chunk('iTXt', Buffer.from(`${keyword}\0\0\0\0\0${text}`)),
      chunk('IDAT', deflateSync(Uint8Array.of(0, 128))),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A drawing whose metadata hold a text. */
export function svgWith(text: string): Uint8Array {
  return strToU8(
    `<svg xmlns="http://www.w3.org/2000/svg"><metadata><pathlight xmlns="https://pathlight.invalid/stamp">${escapeXml(text)}</pathlight></metadata></svg>`,
  );
}

/** A presentation whose custom properties hold a text. */
export function pptxWith(text: string): Uint8Array {
  const property = `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="pathlight"><vt:lpwstr>${escapeXml(text)}</vt:lpwstr></property>`;
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'docProps/custom.xml': strToU8(`<Properties>${property}</Properties>`),
  });
}

export const plainStamp: Stamp = {
  pathlight: 1,
  mechanism: 'ketamine',
  schemaVersion: 2,
  step: 'mtorc1',
  view: 'cell',
  whatIf: [],
};
