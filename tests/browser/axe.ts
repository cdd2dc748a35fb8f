import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/**
 * What axe-core finds in a page, or in a part of it by its selector; frames in it are pages of their own. It is given to the
 * browser from outside: the content policy would refuse it as a script of the page.
 */
export async function violations(page: Page, part?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const found = await page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (root: Document | string, options: object) => Promise<{ violations: Violation[] }> };
    };
    return (await axe.run(selector ?? document, { iframes: false, resultTypes: ['violations'], selectors: false }))
      .violations;
  }, part);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}
