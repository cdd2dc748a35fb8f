import { expect, it } from 'vitest';
import { ExportError } from '../../../src/export/exportError';
import { pngSize } from '../../../src/export/sheet/sheetLayout';

/** 180 mm by 120 mm. */
const sheet = { width: 510.24, height: 340.16 };

it('turns millimetres and dots per inch into pixels', () => {
  expect(pngSize(sheet, { dpi: 300 })).toEqual({ width: 2126, height: 1417, dpi: 300 });
  expect(pngSize(sheet, { dpi: 600 })).toEqual({ width: 4252, height: 2835, dpi: 600 });
});

it('keeps the size on paper where pixels are asked for', () => {
  expect(pngSize({ width: 960, height: 540 }, { pixelWidth: 1920 })).toEqual({ width: 1920, height: 1080, dpi: 144 });
});

it.each([{ dpi: 2400 }, { dpi: 1e9 }, { pixelWidth: 16_385 }])('says what to choose instead of %o', (resolution) => {
  expect(() => pngSize(sheet, resolution)).toThrow(ExportError);
  expect(() => pngSize(sheet, resolution)).toThrow(/choose fewer dpi or a smaller width, or save it as SVG or PDF\.$/);
});

it.each([{ dpi: 0 }, { dpi: -300 }, { dpi: Number.NaN }, { pixelWidth: 0 }])('refuses %o', (resolution) => {
  expect(() => pngSize(sheet, resolution)).toThrow('at least one pixel each way');
});
