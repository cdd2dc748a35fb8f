import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

interface Looked {
  /** The selector of a part of the page. */
  part?: string | undefined;
  /** False where the same colours were looked at in another width: contrast is half of the work. */
  contrast?: boolean;
  /** True to ask for targets of 24 px as well, which axe does not do by itself. */
  targets?: boolean;
}

/**
 * What axe-core finds in a page or in a part of it; frames in it are pages of their own. It is given to the browser from
 * outside: the content policy would refuse it as a script of the page.
 */
export async function violations(
  page: Page,
  { part, contrast = true, targets = false }: Looked = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const look = async ({ selector, rules }: { selector: string | undefined; rules: object }): Promise<Violation[]> => {
    const { axe } = globalThis as unknown as {
      axe: { run: (root: Document | string, options: object) => Promise<{ violations: Violation[] }> };
    };
    const options = { iframes: false, resultTypes: ['violations'], selectors: false, rules };
    return (await axe.run(selector ?? document, options)).violations;
  };
  const found = await page.evaluate(look, {
    selector: part,
    rules: { 'color-contrast': { enabled: contrast }, 'target-size': { enabled: targets } },
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}
