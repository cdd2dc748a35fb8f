import { describe, expect, it } from 'vitest';
import { findInlineCode } from '../../scripts/vite/findInlineCode';
import { escapeHtml, storyHtml } from '../../scripts/vite/storyHtml';
import type { Step } from '../../src/model/graph';

function step(title: string, role: Step['role']): Step {
  const text = { caption: `${title} caption`, explanation: `${title} & "why"`, shortTitle: '', when: '' };
  return { id: title, title, role, ...text, sequence: [], effects: {}, evidence: [] };
}

const story = {
  title: 'A < B',
  subtitle: '',
  summary: 'All of it',
  notice: 'Not advice',
  steps: [step('One', 'canonical')],
};

describe('storyHtml', () => {
  it('escapes every text', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror="a">';
    const html = storyHtml({ ...story, title: hostile, steps: [step(hostile, 'canonical')] });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img');
    expect(html).toContain(escapeHtml(hostile));
  });

  it('counts from 0 where the story has a prologue', () => {
    expect(storyHtml(story)).toContain('<ol start="1">');
    expect(storyHtml({ ...story, steps: [step('Zero', 'prologue'), ...story.steps] })).toContain('<ol start="0">');
  });

  it('leaves out what is empty', () => {
    expect(storyHtml(story)).not.toContain('<p></p>');
  });
});

describe('findInlineCode', () => {
  it.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<SCRIPT type="module">', '<SCRIPT type="module">'],
    ['<style>p {}</style>', '<style>'],
    ['<p style="color: red">', '<p style="color: red">'],
    ['<body onload = "a()">', '<body onload = "a()">'],
    ['<a href="javascript:a()">', '<a href="javascript:a()">'],
  ])('finds %s', (html, tag) => {
    expect(findInlineCode(html)).toEqual([tag]);
  });

  it('accepts files, comments and text', () => {
    const html = '<!-- <style> --><script type="module" src="./a.js"></script><p class="style">onclick = 1</p>';
    expect(findInlineCode(html)).toEqual([]);
  });
});
