import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseBeside, readFileBeside, ReadingStopped } from '../../src/open/readInWorker';
import { searchBeside, type SearchAnswer } from '../../src/app/features/search/searchBeside';
import { serializeMechanism } from '../../src/schema/parseMechanism';
import { FakeWorker } from '../fixtures/fakeWorker';
import { secondMechanism } from '../fixtures/secondMechanism/index';

const latest = (): FakeWorker => FakeWorker.latest;
const ENDINGS = ['error', 'messageerror'] as const;

/** Long enough that a worker reads it: white space at its end is nothing to JSON. */
const text = serializeMechanism(secondMechanism).padEnd(200_000);
const bytes = new TextEncoder().encode(text);

const withFakes = (): void => {
  FakeWorker.all = [];
  vi.stubGlobal('Worker', FakeWorker);
};

afterEach(() => vi.unstubAllGlobals());

describe('a worker that reads a file', () => {
  it('leaves it to the page where it does not start', async () => {
    withFakes();
    const reading = readFileBeside(bytes, 'a.json', {});
    latest().dispatchEvent(new Event('error'));
    expect((await reading).ok).toBe(true);
    expect(latest().isEnded).toBe(true);
  });

  it.each(ENDINGS)('may be ended at work by the browser (%s): that is told, with what to do', async (type) => {
    withFakes();
    const reading = readFileBeside(bytes, 'a.json', {});
    latest().answer({ isStarted: true });
    latest().dispatchEvent(new Event(type));
    const result = await reading;
    expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/ended the reading.*open it again/),
    ]);
    expect(latest().isEnded).toBe(true);
  });

  it('that falls silent ends with the dialog', async () => {
    withFakes();
    const stop = new AbortController();
    const reading = readFileBeside(bytes, 'a.json', {}, stop.signal).catch((error: unknown) => error);
    latest().answer({ isStarted: true });
    stop.abort();
    expect(await reading).toBeInstanceOf(ReadingStopped);
    expect(latest().isEnded).toBe(true);
  });

  it.each(ENDINGS)('loses nothing that the browser keeps (%s)', async (type) => {
    withFakes();
    const parsing = parseBeside(text);
    latest().answer({ isStarted: true });
    latest().dispatchEvent(new Event(type));
    expect((await parsing).ok).toBe(true);
  });
});

describe('a worker that searches', () => {
  it.each(ENDINGS)('may be ended by the browser (%s): the page answers what was asked last', (type) => {
    withFakes();
    const answers: SearchAnswer[] = [];
    const label = secondMechanism.nodes[0]?.label ?? '';
    const search = searchBeside(secondMechanism, (answer) => answers.push(answer));
    search.find('x');
    search.find(label);
    latest().dispatchEvent(new Event(type));
    expect(latest().isEnded).toBe(true);
    expect(answers.map(({ query }) => query)).toEqual([label]);
    expect(answers[0]?.groups.length).toBeGreaterThan(0);
    search.find('x');
    expect(answers.at(-1)?.query).toBe('x');
    search.end();
  });
});
