import { type OverviewLook, type OverviewPart, type OverviewShapes, paintOverview } from '../draw/overviewPainter';

/** What the page asks of the worker that paints. */
export type OverviewRequest =
  | { kind: 'shapes'; shapes: OverviewShapes }
  | { kind: 'look'; look: OverviewLook }
  | { kind: 'paint'; part: OverviewPart };

/** A painted part; without a bitmap where the worker has no canvas to paint on. */
export interface OverviewAnswer {
  part: OverviewPart;
  bitmap: ImageBitmap | null;
}

const worker = self as unknown as {
  postMessage(answer: OverviewAnswer, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<OverviewRequest>) => void): void;
};

let shapes: OverviewShapes | null = null;
let look: OverviewLook | null = null;

worker.addEventListener('message', ({ data }) => {
  if (data.kind === 'shapes') shapes = data.shapes;
  else if (data.kind === 'look') look = data.look;
  else if (shapes && look) {
    const { part } = data;
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.ceil(part.w * part.scale)),
      Math.max(1, Math.ceil(part.h * part.scale)),
    );
    const context = canvas.getContext('2d');
    if (!context) return worker.postMessage({ part, bitmap: null }, []);
    paintOverview(context, shapes, look, part);
    const bitmap = canvas.transferToImageBitmap();
    worker.postMessage({ part, bitmap }, [bitmap]);
  }
});
