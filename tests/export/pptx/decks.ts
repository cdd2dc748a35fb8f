import { writeDeck } from '../../../src/export/pptx/writeDeck';
import type { Sheet } from '../../../src/export/sheet/sheetLayout';
import { createFigureSpec, type FigureSpec } from '../../../src/export/sheet/figureSpec';
import { slideSheet } from '../../../src/export/sheet/slideSheet';
import { ketamine } from '../../../src/mechanisms/ketamine';
import type { Mechanism } from '../../../src/model/mechanism';
import { palettes } from '../../../src/scene/palettes';
import type { ViewId } from '../../../src/scene/views/ids';
import { ketamineViews } from '../../fixtures/ketamineViews';

const ALL = { title: true, caption: true, legend: true, citation: true, smallestPt: 0 } as const;
const SIZE = { width: 960, height: 540 } as const;

export interface Slide {
  figure: FigureSpec;
  sheet: Sheet;
}

export async function slideOf(viewId: ViewId, stepIndex: number, mechanism: Mechanism = ketamine): Promise<Slide> {
  const figure = createFigureSpec({ mechanism, view: ketamineViews[viewId], stepIndex });
  return { figure, sheet: slideSheet(figure, { ...ALL, ...SIZE }) };
}

export function deckOf(slides: readonly Slide[], builds = false, mechanism: Mechanism = ketamine): Uint8Array {
  return writeDeck({ mechanism, slides, palette: palettes.light, builds });
}
