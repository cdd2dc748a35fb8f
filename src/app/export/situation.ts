import type { Clock } from '../../clock/clock';
import { createFigureSpec, type FigureSpec } from '../../export/sheet/figureSpec';
import { parseLens } from '../../model/lens';
import type { Mechanism } from '../../model/mechanism';
import type { Asked } from '../../scene/highlighting';
import { type PaletteId, paletteIds } from '../../scene/palettes';
import type { ViewId } from '../../scene/views/ids';
import { readParts } from '../../scene/whatIf/parts';
import { runFor } from '../../scene/whatIf/whatIfRun';
import { loadReadyView } from '../../live/animatedDiagram';
import type { Session } from '../session/session';

/** What the screen shows when the dialog opens. It stays as it was: a play that goes on behind changes no export. */
export interface Situation {
  mechanism: Mechanism;
  viewId: ViewId;
  stepIndex: number;
  asked: Asked;
  lensText: string | null;
  /** The theme that is drawn. */
  screen: PaletteId;
}

/** One picture that is asked for. */
export interface Take {
  viewId: ViewId;
  stepIndex: number;
}

export function situationOf(mechanism: Mechanism, { player, window }: Pick<Session, 'player' | 'window'>): Situation {
  const { view, stepIndex, lens, marks, whatIf } = player.getState();
  const { parts } = readParts(mechanism, whatIf);
  const { theme } = window.document.documentElement.dataset;
  return {
    mechanism,
    viewId: view,
    stepIndex,
    asked: {
      lens: lens === null ? null : parseLens(mechanism, lens),
      marks,
      run: parts.length > 0 ? runFor(mechanism, parts) : null,
    },
    lensText: lens,
    screen: paletteIds.find((id) => id === theme) ?? 'light',
  };
}

/** What the screen shows of a take at rest, once the view's code is here. */
export async function shotFor({ viewId, stepIndex }: Take, situation: Situation, clock: Clock): Promise<FigureSpec> {
  const { mechanism, asked, lensText } = situation;
  const view = await loadReadyView(viewId, clock);
  return createFigureSpec({ mechanism, viewId, view, stepIndex, asked, lensText });
}
