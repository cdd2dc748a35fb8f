import type { Mechanism } from '../../src/model/mechanism';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe to stand in HTML, in content and in a quoted attribute alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

type Story = Pick<Mechanism, 'title' | 'subtitle' | 'summary' | 'notice' | 'steps'>;

/** The story as an ordered list, for a reader whose browser runs no script. */
export function storyHtml({ title, subtitle, summary, notice, steps }: Story): string {
  const items = steps.map((step) =>
    [
      '<li>',
      `<h2>${escapeHtml(step.title)}</h2>`,
      `<p><strong>${escapeHtml(step.caption)}</strong></p>`,
      `<p>${escapeHtml(step.explanation)}</p>`,
      '</li>',
    ].join('\n'),
  );
  // The prologue is step 0, as everywhere in the app.
  const start = steps[0]?.role === 'prologue' ? 0 : 1;
  return [
    '<main class="story">',
    `<h1>${escapeHtml(title)}</h1>`,
    ...[subtitle, summary].filter(Boolean).map((text) => `<p>${escapeHtml(text)}</p>`),
    '<p>The animated diagram and its sources need JavaScript. This is the story in words.</p>',
    `<ol start="${start}">`,
    ...items,
    '</ol>',
    ...[notice].filter(Boolean).map((text) => `<p>${escapeHtml(text)}</p>`),
    '</main>',
  ].join('\n');
}
