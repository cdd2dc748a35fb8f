import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inlineScript } from '../../scripts/vite/lectureHtml';
import { findInlineCode } from '../../scripts/vite/findInlineCode';
import { ketamine } from '../../src/mechanisms/ketamine';
import { distFile } from './dist';

const html = distFile('lecture.html').toString('utf8');
const [, script = ''] = /<script type="module">([\s\S]*?)<\/script>/.exec(html) ?? [];
const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
const rest = html.replace(script, '').replace(style, '');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Megabytes of 1,000,000 bytes. */
const MAX_MB = 5;

describe('the lecture copy', () => {
  it(`is one file of at most ${MAX_MB} MB`, () => {
    const [plain, packed] = [html.length, gzipSync(html, { level: 9 }).length].map((size) => size / 1e6);
    console.log(`Lecture copy: ${plain?.toFixed(2)} MB, ${packed?.toFixed(2)} MB compressed`);
    expect(plain).toBeLessThanOrEqual(MAX_MB);
  });

  it('names no other file', () => {
    expect(rest.match(/\s(?:src|href)="(?!data:)[^"]*"/g) ?? []).toEqual([]);
    expect(style.match(/url\((?!"?data:)[^)]{0,40}/g) ?? []).toEqual([]);
    expect(style.match(/@import/g) ?? []).toEqual([]);
    // Everything that is imported when asked for stands in the script too.
    expect(script.match(/\bimport\s*\(|\bfrom\s*["'`]\.|\bimportScripts\b/g) ?? []).toEqual([]);
  });

  it('may run its own script and style sheet and nothing else, and ask nobody for anything', () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${hashOf(script)};`);
    expect(policy).toContain(`style-src ${hashOf(style)};`);
    expect(policy).not.toMatch(/unsafe|https?:|connect-src|\*/);
    expect(findInlineCode(html.replace(script, '').replace(style, ''))).toEqual(['<style>', '<script type="module">']);
    expect(html).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy"/);
  });

  it('has a place for what its maker was looking at, says its version, and tells the story without scripts', () => {
    const { version } = JSON.parse(distFile('../package.json').toString('utf8')) as { version: string };
    expect(html).toContain(`<html lang="en" data-copy="${version}">`);
    expect(rest).toContain(ketamine.steps.at(-1)?.title ?? 'no title');
  });
});

describe('a script inside a page', () => {
  it('does not end before its end', () => {
    const hostile = `const a = '</script><script>alert(1)</script>', b = /<script/i, c = \`</SCRIPT \${a}<!--\`;`;
    const safe = inlineScript(hostile);
    expect(safe).not.toMatch(/<\/?script/i);
    const values = (code: string): unknown =>
      new Script(`${code}; [a, String(b.test('<SCRIPT')), c]`).runInNewContext();
    expect(values(safe)).toEqual(values(hostile));
  });

  it('stops the build where the words stand in code', () => {
    expect(() => inlineScript('const script = 1; export const less = 0<script;')).toThrow('does not survive');
  });
});
