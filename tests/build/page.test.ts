import { existsSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { contentPolicy } from '../../scripts/vite/contentPolicy';
import { findInlineCode } from '../../scripts/vite/findInlineCode';
import { escapeHtml } from '../../scripts/vite/storyHtml';
import { ketamine } from '../../src/mechanisms/ketamine';
import { DIST, distFile, indexHtml, tags } from './dist';

interface Manifest {
  name: string;
  short_name: string;
  start_url: string;
  scope: string;
  display: string;
  icons: { src: string; sizes: string; type: string; purpose?: string }[];
}

function meta(name: string): string | undefined {
  return tags('meta').find((tag) => tag.name === name || tag.property === name)?.content;
}

function pixels(name: string): string {
  const { width, height } = PNG.sync.read(distFile(name));
  return `${width}x${height}`;
}

/** Of a JPEG: its frame header says it. */
function photographSize(name: string): string {
  const data = distFile(name);
  let at = 2;
  while (at < data.length && !(data[at] === 0xff && [0xc0, 0xc2].includes(data[at + 1] ?? 0))) {
    at += 2 + data.readUInt16BE(at + 2);
  }
  return `${data.readUInt16BE(at + 7)}x${data.readUInt16BE(at + 5)}`;
}

describe('the built page', () => {
  it('has the content policy before anything that could load', () => {
    expect(indexHtml).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy"/);
    expect(tags('meta')[0]?.content).toBe(contentPolicy);
    // A file on another site may be read, where the reader names it; nothing else of another site is loaded or run.
    expect(contentPolicy.replace("connect-src 'self' https:;", '')).not.toMatch(/unsafe|\*|https?:/);
  });

  it('holds no script, style or handler of its own', () => {
    expect(findInlineCode(indexHtml)).toEqual([]);
  });

  it('has every address relative', () => {
    const addresses = ['script', 'link', 'img', 'a', 'iframe'].flatMap((name) =>
      tags(name).map((tag) => tag.src ?? tag.href ?? ''),
    );
    expect(addresses.filter((address) => !address.startsWith('./'))).toEqual([]);
    expect(addresses.filter((address) => !existsSync(`${DIST}${address.split('?')[0]}`))).toEqual([]);
    expect(indexHtml.match(/https?:\/\/[^"'\s<]*/g) ?? []).toEqual([]);
  });

  it('says what it is to search engines and to those who share it', () => {
    expect(indexHtml).toContain('<html lang="en">');
    expect(indexHtml).toContain(`<title>${escapeHtml(ketamine.title)} · Pathlight</title>`);
    expect(meta('description')).toBe(escapeHtml(ketamine.summary));
    expect(meta('og:title')).toBe(escapeHtml(ketamine.title));
    expect(meta('og:description')).toBe(escapeHtml(ketamine.summary));
    expect(photographSize(meta('og:image') ?? '')).toBe('1200x630');
    expect(meta('viewport')).not.toMatch(/user-scalable|maximum-scale/);
  });

  it('tells the story in words for a browser that runs no script', () => {
    const story = /<noscript>([\s\S]*)<\/noscript>/.exec(indexHtml)?.[1] ?? '';
    expect(ketamine.steps).toHaveLength(8);
    for (const { title, caption, explanation } of ketamine.steps) {
      for (const text of [title, caption, explanation]) expect(story).toContain(escapeHtml(text));
    }
    expect(story).toContain(escapeHtml(ketamine.notice));
  });
});

describe('the web app manifest', () => {
  const manifest = JSON.parse(distFile('manifest.webmanifest').toString('utf8')) as Manifest;

  it('works from any folder', () => {
    expect(manifest).toMatchObject({ name: 'Pathlight', short_name: 'Pathlight', start_url: './', scope: './' });
    expect(manifest.display).toBe('standalone');
  });

  it('has icons of the sizes it promises', () => {
    const pictures = manifest.icons.filter(({ type }) => type === 'image/png');
    expect(pictures.map(({ src }) => pixels(src))).toEqual(pictures.map(({ sizes }) => sizes));
    expect(pictures.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    expect(pixels('apple-touch-icon.png')).toBe('180x180');
    expect(existsSync(`${DIST}icon.svg`)).toBe(true);
  });
});
