import { describe, expect, it } from 'vitest';
import { showsWhole } from '../../src/layout/camera';
import { coveredBy } from '../../src/layout/clearCorner';
import { mechanisms } from '../../src/mechanisms/registry';
import { cameraAt } from '../../src/scene/cameraAt';
import { entryOf } from '../../src/scene/mechanismEntry';
import { shotsOf } from '../../src/scene/shots';
import { canShowLegend } from '../../src/scene/views/view';
import { loadView, viewsOf } from '../../src/scene/views/loadView';
import { secondMechanism } from '../fixtures/secondMechanism/index';

/** As the page asks for it (`Diagram`, `diagramTools.css`). */
const BUTTONS = { width: 56, height: 148 };
/** Their room beside a mouse, where the whole picture is shown. */
const SMALL_BUTTONS = { width: 52, height: 134 };
/** The room of the picture beside the panel at 1440 px, at 960 and 1024, on a tablet and on two phones. */
const SIZES = [
  [1060, 703],
  [1060, 680],
  [580, 320],
  [644, 560],
  [768, 620],
  [390, 420],
  [390, 340],
  [320, 300],
] as const;

const entries = [...(await Promise.all(mechanisms.map(({ open }) => open()))), entryOf(secondMechanism)];

describe('the zoom buttons', () => {
  it.each(entries.map((entry) => [entry.id, entry] as const))('cover no word of %s at rest', async (_id, entry) => {
    const covered: string[] = [];
    for (const id of viewsOf(entry.graph, entry.drawing)) {
      const view = await loadView(id, entry);
      await view.complete?.();
      for (const [width, height] of SIZES) {
        for (const [stepIndex, step] of entry.graph.steps.entries()) {
          const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0 } as const;
          const frame = cameraAt(entry.graph, view, playhead, { width, height, buttons: BUTTONS });
          const isWhole = showsWhole(frame, view.layout(entry.graph));
          const corner = { ...(isWhole ? SMALL_BUTTONS : BUTTONS), at: id === 'time' ? 'bottom' : 'top' } as const;
          const room = coveredBy(corner, frame, { width });
          // The legend in the picture takes that corner, and the buttons the other one.
          if (id !== 'time' && canShowLegend(view, entry.graph, frame)) room.x = frame.x;
          const under = shotsOf(entry.graph, view, stepIndex).words.filter(
            ({ x, y, w, h }) =>
              x < room.x + room.w &&
              x + w > room.x &&
              y < room.y + room.h &&
              y + h > room.y &&
              x + w <= frame.x + frame.w &&
              y >= frame.y &&
              y + h <= frame.y + frame.h,
          );
          if (under.length > 0)
            covered.push(`${id} ${step.id} at ${width}x${height}: ${under.length}${isWhole ? ' whole' : ''}`);
        }
      }
    }
    expect(covered).toEqual([]);
  });
});
