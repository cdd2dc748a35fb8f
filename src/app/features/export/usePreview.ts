import { useEffect, useRef, useState } from 'react';
import type { Clock } from '../../../clock/clock';
import type { FigureSpec } from '../../../export/sheet/figureSpec';
import type { Sheet } from '../../../export/sheet/sheetLayout';
import type { PaletteId } from '../../../scene/palettes';
import { useSession } from '../../session/session';
import type { ExportChoices } from './exportChoices';
import {
  type ExportContext,
  type FigureRequest,
  figureSpecFor,
  isCropped,
  paletteIdOf,
  paletteOf,
  sheetOf,
} from './exportPlan';

/** A preview of a picture. */
export interface Preview {
  theme: PaletteId;
  figure: FigureSpec;
  svg: Blob;
  sheet: Sheet;
  /** Only a part of the view is shown, because its text would become too small. */
  isPart: boolean;
}

/** Renders the sheet that will be written, as SVG. */
async function makePreview(
  take: FigureRequest,
  choices: ExportChoices,
  situation: ExportContext,
  clock: Clock,
): Promise<Preview> {
  const [figure, { sheetToSvg }, { typefaces }] = await Promise.all([
    figureSpecFor(take, situation, clock),
    import('../../../export/svg/sheetToSvg'),
    import('../../../export/fonts/typefaces'),
  ]);
  const theme = paletteIdOf(choices, situation);
  const sheet = sheetOf(figure, choices, take.at);
  const svg = sheetToSvg(sheet, {
    palette: paletteOf(choices, situation),
    text: { kind: 'outlines', typefaces: typefaces() },
    size: { width: String(sheet.width), height: String(sheet.height) },
  });
  return { theme, figure, svg: new Blob([svg], { type: 'image/svg+xml' }), sheet, isPart: isCropped(sheet, figure) };
}

/** Debounces typing. */
const SETTLE_MS = 120;

interface PreviewState {
  take: FigureRequest;
  choices: ExportChoices;
  /** The last preview that succeeded, and its object URL. */
  shown: (Preview & { url: string }) | null;
  hasFailed: boolean;
}

/**
 * The preview of a request, made once the choices settle; until then the previous one is shown. `take` and `choices`
 * are compared by identity.
 */
export function usePreview(take: FigureRequest | undefined, choices: ExportChoices, situation: ExportContext) {
  const { clock } = useSession();
  const [made, setMade] = useState<PreviewState | null>(null);
  const hasBegun = useRef(false);

  useEffect(() => {
    if (!take) return;
    let isGone = false;
    const cancel = clock.after(hasBegun.current ? SETTLE_MS : 0, () => {
      hasBegun.current = true;
      makePreview(take, choices, situation, clock).then(
        (preview) => {
          if (isGone) return;
          const shown = { ...preview, url: URL.createObjectURL(preview.svg) };
          setMade({ take, choices, shown, hasFailed: false });
        },
        () => !isGone && setMade((last) => ({ take, choices, shown: last?.shown ?? null, hasFailed: true })),
      );
    });
    return () => {
      isGone = true;
      cancel();
    };
  }, [take, choices, situation, clock]);

  const url = made?.shown?.url;
  useEffect(() => {
    if (url !== undefined) return () => URL.revokeObjectURL(url);
  }, [url]);

  return {
    shown: made?.shown ?? null,
    /** A newer preview is being made. */
    isOld: made?.take !== take || made?.choices !== choices,
    hasFailed: made?.hasFailed ?? false,
  };
}
