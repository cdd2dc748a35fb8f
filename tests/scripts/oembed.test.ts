import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { build, type Rolldown } from 'vite';
import { type OEmbed, oembedPlugin } from '../../scripts/vite/oembed';

const root = mkdtempSync(path.join(tmpdir(), 'oembed-'));
afterAll(() => rmSync(root, { recursive: true }));
writeFileSync(
  path.join(root, 'index.html'),
  `<!doctype html><html lang="en"><head><title>Rise &amp; fall</title>
  <meta property="og:image" content="./social.jpg" /></head><body></body></html>`,
);

/** The files of a page that is built for an address. */
async function built(address: string | undefined): Promise<Record<string, string>> {
  const result = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    base: './',
    plugins: [oembedPlugin(address)],
    build: { write: false },
  })) as Rolldown.RolldownOutput;
  return Object.fromEntries(
    result.output.map((file) => [file.fileName, file.type === 'asset' ? String(file.source) : file.code]),
  );
}

describe('a page that knows its public address', () => {
  it('leads to an oEmbed answer and is one page under one address', async () => {
    const files = await built('https://example.org/pathlight');
    const html = files['index.html'];
    expect(html).toContain('<link rel="canonical" href="https://example.org/pathlight/">');
    expect(html).toContain(
      '<link rel="alternate" type="application/json+oembed" href="https://example.org/pathlight/oembed.json" title="Rise &amp; fall">',
    );
    expect(html).toContain('<meta property="og:image" content="https://example.org/pathlight/social.jpg"');
    expect(html).toContain('<meta property="og:url" content="https://example.org/pathlight/">');
  });

  it('answers with what the specification asks of type rich, and a frame of that size', async () => {
    const files = await built('https://example.org/pathlight/');
    const answer = JSON.parse(files['oembed.json'] ?? '') as OEmbed;
    const { html, ...rest } = answer;
    expect(rest).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Rise & fall',
      provider_name: 'Pathlight',
      provider_url: 'https://example.org/pathlight/',
      width: 960,
      height: 540,
      thumbnail_url: 'https://example.org/pathlight/social.jpg',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(html).toMatch(
      /^<iframe src="https:\/\/example\.org\/pathlight\/\?embed=1" title="Rise &amp; fall" width="960" height="540" /,
    );
  });
});

describe('a page that does not know where it is', () => {
  it.each([undefined, '', ' '])('tells nothing (%j)', async (address) => {
    const files = await built(address);
    expect(Object.keys(files)).toEqual(['index.html']);
    expect(files['index.html']).not.toMatch(/canonical|oembed|og:url/);
    expect(files['index.html']).toContain('content="./social.jpg"');
  });

  it.each([
    ['example.org/pathlight', /PATHLIGHT_URL is "example\.org\/pathlight"\. Begin with https:/],
    ['http://localhost:4173/', /localhost is known only to your own machine/],
    ['https://me:secret@example.org/', /Leave out the name and the password/],
  ])('is not built for %s', async (address, sentence) => {
    await expect(built(address)).rejects.toThrow(sentence);
  });
});
