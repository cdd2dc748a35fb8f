import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { startOfflineWorker } from '../../src/offline/offlineWorker';
import {
  ACTIVATE_UPDATE,
  CHECK_STILL_SERVED,
  DIGEST_DIGITS,
  type OfflinePlan,
  START_ANEW,
} from '../../src/offline/workerContract';
import { type Answers, FOLDER, fakeCaches, runWorker } from './fakeScope';

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, DIGEST_DIGITS);

const planOf = (version: string): OfflinePlan => ({
  version,
  entry: `assets/main-${version}.js`,
  files: [`assets/main-${version}.js`, 'assets/shared.js', 'icon.svg'],
  digests: {
    [`assets/main-${version}.js`]: digestOf(`main ${version}`),
    'assets/shared.js': digestOf('shared'),
    'icon.svg': digestOf(`icon ${version}`),
  },
});

const serverOf = (version: string): Answers => ({
  '': { text: `<script src="./assets/main-${version}.js"></html>`, type: 'text/html' },
  [`assets/main-${version}.js`]: { text: `main ${version}` },
  'assets/shared.js': { text: 'shared' },
  'icon.svg': { text: `icon ${version}`, type: 'image/svg+xml' },
  'sw.js': { text: 'worker' },
});

function start(version: string, caches = fakeCaches(), answers = serverOf(version)) {
  return { ...runWorker(startOfflineWorker, planOf(version), caches.caches, answers), caches };
}

async function running(version: string, caches = fakeCaches()) {
  const worker = start(version, caches);
  await worker.install();
  await worker.activate();
  return worker;
}

const NAVIGATE: Partial<Request> = { mode: 'navigate' };

describe('the worker that keeps the page', () => {
  it('answers for the page at any address of it, and for its files, without asking the server again', async () => {
    const worker = await running('one');
    worker.asked.length = 0;
    for (const address of ['', '?step=mtorc1', '?embed=1&step=relief#x', 'index.html?view=cell']) {
      expect(await worker.ask(address, NAVIGATE)).toContain('main-one.js');
    }
    expect(await worker.ask('assets/shared.js')).toBe('shared');
    expect(await worker.ask('icon.svg')).toBe('icon one');
    expect(worker.asked).toEqual([]);
  });

  it('leaves everything else to the browser', async () => {
    const worker = await running('one');
    expect(await worker.ask('lecture.html', NAVIGATE)).toBeNull();
    expect(await worker.ask('embed/player.js')).toBeNull();
    expect(await worker.ask('sw.js')).toBeNull();
    expect(await worker.ask('https://host.example/other/index.html', NAVIGATE)).toBeNull();
    expect(await worker.ask('https://elsewhere.example/deck/assets/shared.js')).toBeNull();
    expect(await worker.ask('', { method: 'POST', ...NAVIGATE })).toBeNull();
    // Whoever asks past the caches gets past them.
    expect(await worker.ask('icon.svg', { cache: 'no-store' })).toBeNull();
  });

  it('makes the page of the first visit its own at once, and no later one', async () => {
    const first = await running('one');
    expect(first.said).toEqual(['claim']);
    const second = await running('two', first.caches);
    expect(second.said).toEqual([]);
  });

  it('waits until it is told to take over', async () => {
    const worker = start('one');
    await worker.install();
    await worker.tell('anything');
    await worker.tell({ toString: () => ACTIVATE_UPDATE });
    expect(worker.said).toEqual([]);
    await worker.tell(ACTIVATE_UPDATE);
    expect(worker.said).toEqual(['skipWaiting']);
  });
});

describe('a new version', () => {
  it('fetches only what is new', async () => {
    const { caches } = await running('one');
    const second = await running('two', caches);
    expect(second.asked.sort()).toEqual(['', 'assets/main-two.js', 'icon.svg']);
  });

  it('still has the parts of the one before, but not of the one before that', async () => {
    const { caches } = await running('one');
    const second = await running('two', caches);
    expect(await second.ask('assets/main-one.js')).toBe('main one');
    const third = await running('three', caches);
    expect(await third.ask('assets/main-two.js')).toBe('main two');
    expect(await third.ask('assets/main-one.js')).toBe('404');
    expect(caches.names().filter((name) => / (one|two|three)$/.test(name))).toHaveLength(2);
  });

  it('replaces one that waits in vain, and keeps one that came after it', async () => {
    const { caches } = await running('one');
    const second = start('two', caches);
    await second.install();
    await start('three', caches).install();
    await second.activate();
    await running('three', caches);
    expect(caches.names().map((name) => name.split(' ').at(-1))).toEqual(['ledger', 'two', 'three']);
  });

  it('clears away what was left of an installation that was broken off', async () => {
    const { caches } = await running('one');
    await caches.caches.open(`pathlight ${FOLDER} half`);
    await caches.caches.open('pathlight https://host.example/other/ one');
    await start('two', caches).install();
    expect(caches.names().map((name) => name.split(' ').at(-1))).toEqual(['one', 'ledger', 'one', 'two']);
  });

  const unfit: [what: string, file: string, answer: Answers[string]][] = [
    ['a file that is not there', 'assets/main-two.js', 404],
    ['a server in trouble', 'icon.svg', 503],
    ['a part of a file', 'assets/main-two.js', 206],
    ['a page in place of a script', 'assets/main-two.js', { text: 'not found', type: 'text/html' }],
    ['a page sent on to a sign-in', '', { text: 'main-two.js', type: 'text/html', redirected: true }],
    ['a page of another version', '', { text: 'assets/main-one.js', type: 'text/html' }],
    ['a file of another server', 'icon.svg', { text: '', type: 'image/svg+xml', kind: 'opaque' }],
  ];

  it.each(unfit)('is refused as a whole for %s', async (_what, file, answer) => {
    const { caches } = await running('one');
    const before = caches.names();
    const second = start('two', caches, { ...serverOf('two'), [file]: answer });
    await expect(second.install()).rejects.toThrow(/answered by|something else|another version/);
    expect(caches.names()).toEqual(before);
    const first = start('one', caches, {});
    expect(await first.ask('', NAVIGATE)).toContain('main-one.js');
  });

  it('that breaks off does not take the same one away that is in use', async () => {
    const { caches } = await running('one');
    const again = start('one', caches, {});
    await expect(again.install()).rejects.toThrow('answered by 404');
    expect(await again.ask('assets/main-one.js')).toBe('main one');
  });
});

describe('a site without its worker', () => {
  it('is let go, with all that was kept of it', async () => {
    for (const answer of [404, 410, { text: 'not found', type: 'text/html; charset=utf-8' }]) {
      const { caches } = await running('one');
      const worker = start('one', caches, { ...serverOf('one'), 'sw.js': answer });
      await worker.tell(CHECK_STILL_SERVED);
      expect(worker.said).toEqual(['unregister']);
      expect(caches.names()).toEqual([]);
    }
  });

  it('is kept where the whole site is away, or in trouble', async () => {
    for (const answers of [{}, { ...serverOf('one'), 'sw.js': 503 }, { 'sw.js': 404, '': 503 }, serverOf('one')]) {
      const { caches } = await running('one');
      const worker = start('one', caches, answers);
      await worker.tell(CHECK_STILL_SERVED);
      expect(worker.said).toEqual([]);
      expect(await worker.ask('', NAVIGATE)).toContain('main-one.js');
    }
  });
});

describe('a server that is being updated', () => {
  it.each(['assets/main-two.js', 'icon.svg', ''])(
    'that answers half of “%s” with 200 is no new version',
    async (file) => {
      const first = await running('one');
      const answers = serverOf('two');
      const whole = answers[file];
      if (typeof whole !== 'object') throw new Error('There is no such file.');
      const torn = { ...answers, [file]: { ...whole, text: whole.text.slice(0, whole.text.length / 2) } };
      const second = start('two', first.caches, torn);
      await expect(second.install()).rejects.toThrow(/whole|another version/);
      expect(await first.ask('', NAVIGATE)).toContain('main-one.js');
      // Whole again, it is one.
      const again = start('two', first.caches);
      await again.install();
      await again.activate();
      expect(await again.ask('assets/main-two.js')).toBe('main two');
    },
  );

  it('is asked past the browser for a file that arrives in half, and past what an older version kept of it', async () => {
    const caches = fakeCaches();
    const old = await caches.caches.open(`pathlight ${FOLDER} two`);
    await old.put(`${FOLDER}assets/shared.js`, new Response('sha'));
    const worker = start('two', caches);
    await worker.install();
    await worker.activate();
    expect(await worker.ask('assets/shared.js')).toBe('shared');
  });

  it('can be started anew from, by an address', async () => {
    const worker = await running('one');
    await worker.ask(START_ANEW, NAVIGATE);
    expect(worker.said).toContain('unregister');
    expect(worker.caches.names()).toEqual([]);
  });
});
