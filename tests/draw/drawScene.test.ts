// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { drawScene } from '../../src/draw/drawScene';
import { sceneToSvg, standingMarkup } from '../../src/draw/sceneToSvg';
import { ketamine } from '../../src/mechanisms/ketamine';
import type { Playhead } from '../../src/scene/frameState';
import { sceneAt } from '../../src/scene/sceneAt';
import { stepDurationMs } from '../../src/scene/timeline';
import { ketamineViews } from '../fixtures/ketamineViews';

const still = (stepIndex: number): Playhead => ({
  stepIndex,
  fromIndex: null,
  motion: 'still',
  tMs: stepDurationMs(ketamine, stepIndex),
});
const scene = (playhead: Playhead) => sceneAt({ view: ketamineViews.pathway, mechanism: ketamine, playhead });
let svg: SVGSVGElement;

beforeEach(() => {
  svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
});

/** The drawn picture without what belongs to the page. */
const drawing = () => svg.querySelector('[data-part="scene"]')?.innerHTML.replace(/ tabindex="[^"]*"/g, '');

async function mutations(act: () => void): Promise<number> {
  let count = 0;
  const observer = new MutationObserver((list) => {
    count += list.length;
  });
  observer.observe(svg, { subtree: true, childList: true, attributes: true, characterData: true });
  act();
  count += observer.takeRecords().length;
  observer.disconnect();
  return count;
}

describe('drawScene', () => {
  it('puts the same into the page as into a file', () => {
    drawScene(svg, scene(still(4)));
    const file = new DOMParser().parseFromString(sceneToSvg(scene(still(4))), 'image/svg+xml');
    const shapes = (root: ParentNode) =>
      [...root.querySelectorAll('g[data-id] *')].map(
        (e) =>
          `${e.tagName} ${e.getAttribute('data-id')} ${e.getAttribute('d') ?? e.getAttribute('x')} ${e.getAttribute('fill')}`,
      );
    expect(shapes(svg)).toEqual(shapes(file));
  });

  it('changes nothing when the same scene is drawn again', async () => {
    const picture = scene(still(2));
    drawScene(svg, picture);
    expect(await mutations(() => drawScene(svg, picture))).toBe(0);
    expect(await mutations(() => drawScene(svg, scene(still(2))))).toBe(0);
  });

  it('takes one thing away without moving the others, so that the focus stays where it is', async () => {
    const picture = scene(still(2));
    drawScene(svg, picture);
    const names = () => [...svg.querySelectorAll('[data-id="nodes"] > *')].map((node) => node.getAttribute('data-id'));
    const before = names();
    const without = {
      ...picture,
      items: picture.items.map((item) =>
        item.kind === 'group' && item.id === 'nodes' ? { ...item, children: item.children.slice(1) } : item,
      ),
    };
    expect(await mutations(() => drawScene(svg, without))).toBe(1);
    expect(names()).toEqual(before.slice(1));
    expect(await mutations(() => drawScene(svg, picture))).toBeGreaterThan(0);
    expect(names()).toEqual(before);
  });

  it('comes back to the very same picture after going forward and back', () => {
    drawScene(svg, scene(still(1)));
    const before = drawing();
    for (const step of [2, 3, 6, 5, 1]) {
      drawScene(svg, scene({ stepIndex: step, fromIndex: step - 1, motion: 'play', tMs: 900 }));
      drawScene(svg, scene(still(step)));
    }
    expect(drawing()).toBe(before);
  });

  it('touches only what moves in a frame', async () => {
    drawScene(svg, scene({ stepIndex: 3, fromIndex: 2, motion: 'play', tMs: 1500 }));
    const all = svg.querySelectorAll('*').length;
    const touched = await mutations(() =>
      drawScene(svg, scene({ stepIndex: 3, fromIndex: 2, motion: 'play', tMs: 1516 })),
    );
    expect(touched).toBeLessThan(all / 8);
  });

  it('keeps the element of a node from step to step, so that focus stays on it', () => {
    drawScene(svg, scene(still(0)));
    const node = svg.querySelector('[data-target="node"][data-target-id="mtorc1"]');
    drawScene(svg, scene(still(5)));
    expect(svg.querySelector('[data-target="node"][data-target-id="mtorc1"]')).toBe(node);
    expect(node?.getAttribute('aria-label')).toContain('active now');
  });

  it('takes hostile words as words', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const mechanism = {
      ...ketamine,
      nodes: ketamine.nodes.map((n) => (n.id === 'trkb' ? { ...n, label: hostile, name: hostile } : n)),
    };
    const picture = sceneAt({ view: ketamineViews.pathway, mechanism, playhead: still(4) });
    drawScene(svg, picture);
    expect(svg.querySelector('img')).toBeNull();
    expect(svg.textContent).toContain(hostile);
    expect(sceneToSvg(picture)).not.toContain('<img');
  });
});

describe('a picture that stands in the HTML', () => {
  const stand = (markup: string): Element[] => {
    const page = new DOMParser().parseFromString(`<svg>${markup}</svg>`, 'text/html');
    svg.append(...(page.querySelector('svg')?.childNodes ?? []));
    return [...svg.querySelectorAll('*')];
  };

  it.each(['cell', 'pathway', 'time'] as const)('is taken over, element by element (%s)', (id) => {
    const picture = sceneAt({ view: ketamineViews[id], mechanism: ketamine, playhead: still(0) });
    const standing = stand(standingMarkup(picture));
    const before = standing.map((element) => element.getAttribute('d') ?? element.textContent);
    drawScene(svg, picture);
    expect([...svg.querySelectorAll('*')]).toEqual(standing);
    expect(standing.map((element) => element.getAttribute('d') ?? element.textContent)).toEqual(before);
    // What was a picture to look at has become one of buttons.
    expect(svg.querySelectorAll('[role="button"]').length).toBeGreaterThan(20);
  });

  it('changes to another step as any other picture', () => {
    const [first, next] = [0, 3].map((step) =>
      sceneAt({ view: ketamineViews.cell, mechanism: ketamine, playhead: still(step) }),
    );
    stand(standingMarkup(first!));
    drawScene(svg, next!);
    const taken = svg.querySelector('[data-part="scene"]')?.innerHTML;
    svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawScene(svg, next!);
    const shapes = (markup = '') => markup.match(/(?<= )(?:data-id|d|fill|opacity)="[^"]*"/g)?.sort();
    expect(shapes(taken)).toEqual(shapes(svg.querySelector('[data-part="scene"]')?.innerHTML));
  });
});
