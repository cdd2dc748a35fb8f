import { describe, expect, it } from 'vitest';
import { showsWhole } from '../../src/layout/camera';
import { coveredBy } from '../../src/layout/clearCorner';
import { mechanisms } from '../../src/mechanisms/registry';
import { cameraAt } from '../../src/scene/cameraAt';
import { entryOf } from '../../src/scene/mechanismEntry';
import { sceneAt } from '../../src/scene/sceneAt';
import { textBoxes } from '../../src/scene/textBoxes';
import { canShowLegend } from '../../src/scene/views/view';
import { loadView, viewsOf } from '../../src/scene/views/loadView';
import { zoomPlace } from '../../src/scene/zoomPlace';
import { secondMechanism } from '../fixtures/secondMechanism/index';

/** As the page asks for it (`Diagram`, `diagramTools.css`). */
const BUTTONS = { width: 56, height: 148 };
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
          const viewport = { width, height };
          const isWhole = showsWhole(frame, view.layout(entry.graph));
          for (const legend of canShowLegend(view, entry.graph, frame) ? [false, true] : [false]) {
            const place = zoomPlace({
              ...{ graph: entry.graph, view, stepIndex, frame, viewport, buttons: BUTTONS, legend },
            });
            const room = coveredBy({ ...BUTTONS, at: id === 'time' ? 'bottom' : 'top' }, frame, viewport);
            if (place) {
              room.y = frame.y + (place.top * frame.w) / width;
              if (place.side === 'left') room.x = frame.x;
            }
            const scene = sceneAt({ mechanism: entry.graph, view, playhead, legend });
            const under = textBoxes(scene).filter(
              ({ text, box: { x, y, w, h } }) =>
                text !== '' &&
                x < room.x + room.w &&
                x + w > room.x &&
                y < room.y + room.h &&
                y + h > room.y &&
                x + w <= frame.x + frame.w &&
                y >= frame.y &&
                y + h <= frame.y + frame.h,
            );
            if (under.length > 0)
              covered.push(
                `${id} ${step.id} at ${width}x${height}${isWhole ? ' whole' : ''}${legend ? ' with legend' : ''}: ${under.map(({ text }) => text).join(', ')}`,
              );
          }
        }
      }
    }
    expect(covered).toEqual([]);
  });
});
