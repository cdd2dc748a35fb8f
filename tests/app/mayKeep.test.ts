import { describe, expect, it } from 'vitest';
import { canStoreOffline } from '../../src/app/features/offline/serviceWorkerClient';

interface Around {
  protocol?: string;
  copy?: string;
  framed?: boolean;
  worker?: boolean;
  saveData?: boolean;
  installed?: boolean;
}

function windowOf({ protocol = 'https:', copy, framed, worker = true, saveData, installed = false }: Around): Window {
  const window = {
    location: { protocol },
    navigator: { ...(worker && { serviceWorker: {} }), ...(saveData !== undefined && { connection: { saveData } }) },
    document: { documentElement: { dataset: { ...(copy && { copy }) } } },
    matchMedia: () => ({ matches: installed }),
    parent: null as unknown,
  };
  window.parent = framed ? {} : window;
  return window as unknown as Window;
}

describe('a page is kept for a visit without a network', () => {
  it.each([{}, { protocol: 'http:' }, { saveData: false }, { saveData: true, installed: true }])(
    'with %o',
    (around) => {
      expect(canStoreOffline(windowOf(around))).toBe(true);
    },
  );
});

describe('a page is not kept', () => {
  it.each([{ protocol: 'file:' }, { copy: '0.1.0' }, { framed: true }, { worker: false }, { saveData: true }])(
    'with %o',
    (around) => {
      expect(canStoreOffline(windowOf(around))).toBe(false);
    },
  );
});
