import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DIGEST_DIGITS, type OfflinePlan } from '../../src/offline/workerContract';
import { contentPolicy } from '../../scripts/vite/contentPolicy';
import { DIST, distFile, tags } from './dist';

const worker = distFile('sw.js').toString('utf8');
const plan = JSON.parse(/^const PATHLIGHT_PLAN=(\{.*\});\n/.exec(worker)?.[1] ?? '{}') as OfflinePlan;

describe('the worker of the built page', () => {
  it('knows every part of the build, and nothing that the page does not ask for', () => {
    const assets = readdirSync(`${DIST}assets`).filter((name) => !name.endsWith('.map'));
    expect(plan.files.filter((name) => name.startsWith('assets/')).sort()).toEqual(
      assets.map((name) => `assets/${name}`).sort(),
    );
    const others = plan.files.filter((name) => !name.startsWith('assets/'));
    for (const name of others) expect(distFile(name).length).toBeGreaterThan(0);
    const named = tags('link').map(({ href = '' }) => href.replace('./', ''));
    expect(named.filter((name) => !plan.files.includes(name))).toEqual([]);
    const { icons } = JSON.parse(distFile('manifest.webmanifest').toString('utf8')) as { icons: { src: string }[] };
    const maskable = 'icon-maskable-512.png';
    expect(
      icons.map(({ src }) => src.replace('./', '')).filter((name) => name !== maskable && !plan.files.includes(name)),
    ).toEqual([]);
    expect(others.filter((name) => /lecture|embed|schema|social|html/.test(name))).toEqual([]);
  });

  it('knows each file by its content, so that half of one is never kept', () => {
    expect(Object.keys(plan.digests).sort()).toEqual([...plan.files].sort());
    const wrong = plan.files.filter(
      (name) =>
        createHash('sha256').update(distFile(name)).digest('hex').slice(0, DIGEST_DIGITS) !== plan.digests[name],
    );
    expect(wrong).toEqual([]);
  });

  it('tells its page from that of another version', () => {
    expect(plan.version).toMatch(/^[0-9a-f]{16}$/);
    expect(tags('script').map(({ src }) => src)).toContain(`./${plan.entry}`);
    expect(plan.files).toContain(plan.entry);
  });

  it('is a plain script that may run here, and loads no other', () => {
    expect(contentPolicy).toContain("worker-src 'self'");
    expect(worker).not.toMatch(/\bimport(?:Scripts)?\b/);
  });
});
