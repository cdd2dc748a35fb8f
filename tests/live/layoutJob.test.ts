import { afterEach, describe, expect, it, vi } from 'vitest';
import { placePathway } from '../../src/layout/auto/arrangement';
import { layoutJobOf } from '../../src/live/layoutJob';
import { FakeWorker } from '../fixtures/fakeWorker';
import { secondMechanism } from '../fixtures/secondMechanism/index';

/** A graph that no other test has asked for a layout, over the size that the page arranges itself. */
function start() {
  FakeWorker.all = [];
  vi.stubGlobal('Worker', FakeWorker);
  const graph = {
    ...secondMechanism,
    nodes: [...secondMechanism.nodes, ...secondMechanism.nodes.map((node) => ({ ...node, id: `${node.id}-again` }))],
  };
  expect(graph.nodes.length).toBeGreaterThan(16);
  const job = layoutJobOf(graph, undefined);
  return { graph, job, settled: job.run().then(...outcomes) };
}

const outcomes = [() => 'drawn', (error: Error) => error.name] as const;
const latest = (): FakeWorker => FakeWorker.latest;

afterEach(() => vi.unstubAllGlobals());

describe('a worker that arranges a picture', () => {
  it('leaves it to the page where it does not start', async () => {
    const { job, settled } = start();
    latest().dispatchEvent(new Event('error'));
    expect(await settled).toBe('drawn');
    expect(job.progress.getState()).toBe('done');
    expect(latest().isEnded).toBe(true);
  });

  it.each(['error', 'messageerror'])(
    'may be ended at work by the browser (%s): it is told, and can begin anew',
    async (type) => {
      const { graph, job, settled } = start();
      const first = latest();
      first.answer({ progress: 0.4 });
      expect(job.progress.getState()).toBe(0.4);
      first.dispatchEvent(new Event(type));
      expect(await settled).toBe('LayoutStopped');
      expect(job.progress.getState()).toBe('stopped');
      expect(first.isEnded).toBe(true);

      const again = job.run().then(...outcomes);
      expect(latest()).not.toBe(first);
      expect(job.progress.getState()).toBe(0);
      latest().answer({ placement: placePathway(graph, undefined) });
      expect(await again).toBe('drawn');
      expect(job.progress.getState()).toBe('done');
    },
  );

  it('that falls silent can be stopped, and begins anew', async () => {
    const { job, settled } = start();
    const first = latest();
    job.stop();
    expect(await settled).toBe('LayoutStopped');
    expect(first.isEnded).toBe(true);
    const again = job.run().then(...outcomes);
    expect(latest()).not.toBe(first);
    job.stop();
    expect(await again).toBe('LayoutStopped');
  });
});
