import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OverviewAnswer, OverviewRequest } from '../../src/live/overviewWorker';
import { createOverviewLayer } from '../../src/live/overviewLayer';

type Fake = EventTarget & { sent: OverviewRequest[]; isEnded: boolean };
let workers: Fake[] = [];

class FakeWorker extends EventTarget {
  sent: OverviewRequest[] = [];
  isEnded = false;
  constructor() {
    super();
    workers.push(this);
  }
  postMessage(request: OverviewRequest): void {
    this.sent.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
}

/** How often something was stroked or filled on a canvas of the page. */
let painted = 0;
const context = new Proxy(
  {},
  {
    get: (_, name) => () => {
      if (name === 'fill' || name === 'stroke') painted++;
    },
    set: () => true,
  },
);

function open() {
  workers = [];
  painted = 0;
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('OffscreenCanvas', () => undefined);
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(((kind: string) =>
    kind === '2d' ? context : { transferFromImageBitmap: () => undefined }) as never);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  document.body.replaceChildren(svg);
  const layer = createOverviewLayer(svg, {
    boxes: new Float32Array([0, 0, 40, 20]),
    lines: new Float32Array(),
    bars: new Uint8Array(),
  });
  const style = { fill: '#fff', line: '#000', width: 1, leastPx: 1 };
  layer.setLook({ styles: [style], nodes: new Uint8Array([0]), edges: new Uint8Array() });
  layer.show({ x: 0, y: 0, w: 100, h: 50 }, { width: 800, height: 400 });
  return { layer, worker: workers[0] as Fake, canvas: () => document.querySelectorAll('canvas') };
}

const answer = (worker: Fake, data: OverviewAnswer) => worker.dispatchEvent(new MessageEvent('message', { data }));

afterEach(() => vi.unstubAllGlobals());

describe('the picture of a large graph from far', () => {
  it('is painted by the worker while there is one', () => {
    const { worker } = open();
    expect(worker.sent.map(({ kind }) => kind)).toEqual(['shapes', 'look', 'paint']);
    expect(painted).toBe(0);
  });

  it.each<[string, (worker: Fake) => unknown]>([
    ['does not start, or is killed', (worker) => worker.dispatchEvent(new Event('error'))],
    ['has no canvas', (worker) => answer(worker, { part: { x: 0, y: 0, w: 1, h: 1, scale: 1 }, bitmap: null })],
  ])('is painted by the page where the worker %s', (_, fail) => {
    const { worker, layer, canvas } = open();
    layer.setVisible(false);
    fail(worker);
    expect(worker.isEnded).toBe(true);
    expect(painted).toBeGreaterThan(0);
    expect(canvas()).toHaveLength(1);
    expect(canvas()[0]?.style.visibility).toBe('hidden');
    // And goes on.
    const before = painted;
    layer.show({ x: 10, y: 0, w: 50, h: 25 }, { width: 800, height: 400 });
    expect(painted).toBeGreaterThan(before);
    layer.destroy();
    expect(canvas()).toHaveLength(0);
  });

  it('comes back after the browser has taken the canvas away', () => {
    const { worker, canvas } = open();
    worker.dispatchEvent(new Event('error'));
    const before = painted;
    canvas()[0]?.dispatchEvent(new Event('contextrestored'));
    expect(painted).toBeGreaterThan(before);
  });
});
