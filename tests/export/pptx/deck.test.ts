import type { Box } from '../../../src/layout/geometry';
import { describe, expect, it } from 'vitest';
import { readStamp } from '../../../src/export/stamp/readStamp';
import { writeDeck } from '../../../src/export/pptx/writeDeck';
import { figureText } from '../../../src/export/sheet/figureText';
import { sourcesAtStep } from '../../../src/evidence/citedSources';
import { ketamine } from '../../../src/mechanisms/ketamine';
import { indexMechanism } from '../../../src/model/indexMechanism';
import { palettes } from '../../../src/scene/palettes';
import { deckOf, slideOf } from './decks';
import { all, endsOf, number, openDeck, own, siteOf, words } from './openDeck';
import { everything } from '../../extent';

const slides = [await slideOf('pathway', 2), await slideOf('cell', 5), await slideOf('time', 4)];
const bytes = deckOf(slides, true);
const deck = openDeck(bytes);
const plain = openDeck(deckOf(slides));
const paths = slides.map((_, i) => `ppt/slides/slide${i + 1}.xml`);
const [pathway, cell, time] = paths as [string, string, string];

describe('the parts of a deck', () => {
  it('are well-formed, each with its type, and lead only to parts that are there', () => {
    const types = deck.part('[Content_Types].xml');
    const named = new Set(all(types, 'Override').map((type) => type.getAttribute('PartName')));
    for (const path of deck.paths) {
      expect(deck.part(path).documentElement, path).not.toBeNull();
      if (!path.endsWith('.rels') && path !== '[Content_Types].xml') expect(named, path).toContain(`/${path}`);
    }
    expect(named.size).toBe(deck.paths.filter((path) => !path.endsWith('.rels')).length - 1);
    for (const path of ['', ...deck.paths])
      for (const { to, id } of deck.links(path)) expect(deck.paths, `${path} ${id}`).toContain(to);
    expect(deck.links('').map(({ kind }) => kind)).toEqual([
      'officeDocument',
      'core-properties',
      'extended-properties',
      'custom-properties',
    ]);
  });

  it('ask for no relationship that they have not declared', () => {
    for (const path of deck.paths) {
      const asked = [...deck.text(path).matchAll(/ r:id="([^"]*)"/g)].map(([, id]) => id);
      const declared = deck.links(path).map(({ id }) => id);
      expect(declared, path).toEqual(expect.arrayContaining(asked));
    }
  });

  it('have one slide for each figure, in 16 : 9, each with notes and a layout', () => {
    const presentation = deck.part('ppt/presentation.xml');
    expect(all(presentation, 'sldId')).toHaveLength(3);
    expect(number(all(presentation, 'sldSz')[0], 'cx')).toBe(12_192_000);
    expect(number(all(presentation, 'sldSz')[0], 'cy')).toBe(6_858_000);
    for (const path of paths)
      expect(
        deck
          .links(path)
          .map(({ kind }) => kind)
          .sort(),
      ).toEqual(['notesSlide', 'slideLayout', 'tags']);
  });

  it('carry what reopens each slide, for the deck and for a slide that is copied into another', async () => {
    const stamps = slides.map(({ sheet }) => sheet.stamp);
    expect(await readStamp(bytes)).toEqual({ ok: true, stamps });
    const tags = paths.map((_, i) => all(deck.part(`ppt/tags/tag${i + 1}.xml`), 'tag')[0]);
    expect(tags.map((tag): unknown => JSON.parse(tag?.getAttribute('val') ?? ''))).toEqual(stamps);
  });

  it.runIf(everything)('are the same for the same input', () => {
    expect(deckOf(slides, true)).toEqual(bytes);
  });

  it('cannot be none', () => {
    const none = { mechanism: ketamine, slides: [], palette: palettes.light, builds: false };
    expect(() => writeDeck(none)).toThrow(/choose a step/);
  });
});

/** The nodes that stand whole in the part of the view that a slide shows. */
function seenIn(path: string): ReadonlySet<string> {
  const { figure, sheet } = slides[paths.indexOf(path)] as (typeof slides)[number];
  const { frame } = sheet.pictures[0] as (typeof sheet.pictures)[number];
  // Names of rows are in sight wherever the frame is.
  const isPinned = figure.view.keepsInSight;
  const inside = ({ x, y, w, h }: Box) =>
    (isPinned || (x >= frame.x && x + w <= frame.x + frame.w)) &&
    y >= frame.y + (isPinned ? 150 : 0) &&
    y + h <= frame.y + frame.h;
  return new Set([...figure.view.layout(ketamine).nodes.values()].filter(({ box }) => inside(box)).map(({ id }) => id));
}

describe('the shapes of a slide', () => {
  it.each(paths)('of %s have numbers of their own, and are hundreds and not thousands', (path) => {
    const ids = all(deck.part(path), 'cNvPr').map((each) => each.getAttribute('id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeLessThan(900);
  });

  it('have no picture among them', () => {
    for (const path of paths) expect(all(deck.part(path), 'pic')).toEqual([]);
  });

  it('say of each node and each arrow what it is', () => {
    const said = (path: string): (string | null)[] =>
      all(plain.part(path), 'cNvPr').map((each) => each.getAttribute('descr'));
    for (const path of [pathway, time]) {
      const seen = seenIn(path);
      expect(seen.size).toBeGreaterThan(9);
      for (const { id, name } of ketamine.nodes) {
        if (!seen.has(id)) continue;
        expect(
          said(path).some((words) => words?.includes(name)),
          name,
        ).toBe(true);
      }
    }
    expect(said(pathway)).toContain('Ketamine inhibits NMDA receptor');
    expect(said(pathway)).toContain('Glutamate, active now');
    expect(said(cell)).toContain('mTORC1 now modifies p70S6K');
  });

  it.each(paths)('of %s have the title as a title and all words as text', (path) => {
    const { figure, sheet } = slides[paths.indexOf(path)] as (typeof slides)[number];
    const shapes = all(plain.part(path), 'sp');
    const title = shapes.filter((shape) => all(shape, 'ph')[0]?.getAttribute('type') === 'title');
    expect(title.flatMap(words)).toEqual([figureText(figure).title]);
    const shown = words(plain.part(path));
    expect(shown).toContain(figureText(figure).caption);
    const told = sheet.items.flatMap((item) => (item.kind === 'text' ? item.text.split(' ') : []));
    expect(shown.join(' ').split(' ')).toEqual(expect.arrayContaining(told));
  });

  it.each(paths)('of %s have no letters under 24 px of 1080', (path) => {
    const sizes = all(plain.part(path), 'rPr').map((each) => number(each, 'sz'));
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1190);
  });

  it('put the label of a node into its plate', () => {
    const plate = all(plain.part(cell), 'sp').find((shape) => words(shape).join() === 'mTORC1');
    expect(plate && all(plate, 'custGeom')).toHaveLength(1);
    expect(plate && all(plate, 'schemeClr')[0]?.getAttribute('val')).toBe('accent4');
  });
});

describe('the connectors of a slide', () => {
  const connectors = (path: string) =>
    all(plain.part(path), 'cxnSp').filter((each) => all(each, 'stCxn').length + all(each, 'endCxn').length > 0);

  it.each([
    [pathway, 15],
    // The four ways to relief are drawn from its own step on, which is a later one.
    [cell, 9],
  ])('of %s keep to shapes and end at their sites', (path, least) => {
    const shapes = new Map(all(plain.part(path), 'sp').map((shape) => [own(shape).getAttribute('id'), shape]));
    expect(connectors(path).length).toBeGreaterThanOrEqual(least);
    for (const connector of connectors(path)) {
      const ends = endsOf(connector);
      for (const [tag, [x, y]] of [
        ['stCxn', ends.start],
        ['endCxn', ends.end],
      ] as const) {
        const glue = all(connector, tag)[0];
        const shape = shapes.get(glue?.getAttribute('id') ?? '');
        // An arrow from or to what is not on the slide has a free end there.
        if (!glue) continue;
        const site = shape && siteOf(shape, number(glue, 'idx'));
        const name = own(connector).getAttribute('name') ?? '';
        expect(site, name).toBeDefined();
        if (site) expect(Math.hypot(site[0] - x, site[1] - y), name).toBeLessThan(1);
      }
    }
  });

  it('lead from the group of one node to the group of the other', () => {
    const { nodes } = indexMechanism(ketamine);
    const groups = all(plain.part(pathway), 'grpSp');
    const groupOf = (id: string | null | undefined) =>
      own(groups.find((group) => all(group, 'cNvPr').some((each) => each.getAttribute('id') === id)) as Element);
    const seen = seenIn(pathway);
    const edges = ketamine.edges.filter(({ source, target }) => seen.has(source) && seen.has(target));
    expect(edges.length).toBeGreaterThan(9);
    for (const edge of edges) {
      const [source, target] = [nodes.get(edge.source)?.name, nodes.get(edge.target)?.name];
      const found = connectors(pathway).filter(
        (each) => groupOf(all(each, 'stCxn')[0]?.getAttribute('id')).getAttribute('name') === source,
      );
      const arrives = (connector: Element): boolean => {
        const end = groupOf(all(connector, 'endCxn')[0]?.getAttribute('id'));
        if (end.getAttribute('name') !== 'Way point') return end.getAttribute('name') === target;
        // A line with many corners goes on from a point of its own.
        const next = connectors(pathway).find(
          (other) => groupOf(all(other, 'stCxn')[0]?.getAttribute('id')).getAttribute('id') === end.getAttribute('id'),
        );
        return next !== undefined && arrives(next);
      };
      expect(found.some(arrives), edge.id).toBe(true);
    }
  });

  it('have the arrow head of a stimulation, and no head where the tip is another', () => {
    const named = (name: string) =>
      connectors(pathway).find((each) => own(each).getAttribute('descr')?.includes(name)) as Element;
    expect(all(named('TrkB does not activate PI3K'), 'tailEnd')[0]?.getAttribute('type')).toBe('triangle');
    expect(all(named('Ketamine inhibits NMDA receptor'), 'tailEnd')).toEqual([]);
    const tips = all(plain.part(pathway), 'grpSp').find((group) =>
      /^NMDA receptor.* on /.test(own(group).getAttribute('descr') ?? ''),
    );
    expect(tips && all(tips, 'cNvPr').map((each) => each.getAttribute('name'))).toContain('Bar');
  });
});

describe('the notes of a slide', () => {
  it('have the step in full, its quotes letter for letter with their sources, and its references', () => {
    const step = ketamine.steps[2];
    const notes = words(deck.part('ppt/notesSlides/notesSlide1.xml'));
    expect(notes).toContain(step?.explanation);
    const quotes = (step?.evidence ?? []).flatMap((item) => (item.kind === 'quote' ? item.quote : []));
    expect(quotes.length).toBeGreaterThan(0);
    for (const id of quotes) {
      const quote = ketamine.quotes.find((each) => each.id === id);
      const shown = `“${quote?.display ?? quote?.exact}”`;
      expect(
        notes.some((line) => line.startsWith(shown) && line.length > shown.length + 10),
        id,
      ).toBe(true);
    }
    const references = notes.slice(notes.indexOf('References') + 1).filter((line) => /^\d+\. /.test(line));
    expect(references).toHaveLength(sourcesAtStep(ketamine, 2).length);
  });
});

describe('builds', () => {
  it('let the things of the step appear, a stage with each click, and nothing that was told before', () => {
    for (const [i, path] of paths.entries()) {
      const slide = deck.part(path);
      const tops = [...(all(slide, 'spTree')[0]?.children ?? [])];
      const shapes = new Map(tops.map((shape) => [all(shape, 'cNvPr')[0]?.getAttribute('id'), shape]));
      const targets = all(slide, 'spTgt').map((each) => each.getAttribute('spid'));
      for (const id of targets) expect(shapes.has(id), `${path} ${id}`).toBe(true);
      const clicks = all(slide, 'cTn').filter((each) => each.getAttribute('nodeType') === 'clickEffect').length;
      const { stepIndex } = (slides[i] as (typeof slides)[number]).figure.playhead;
      expect(clicks).toBeGreaterThan(0);
      expect(clicks).toBeLessThanOrEqual(ketamine.steps[stepIndex]?.sequence.length ?? 0);
    }
    const built = new Set(all(deck.part(pathway), 'spTgt').map((each) => each.getAttribute('spid')));
    const said = all(deck.part(pathway), 'cNvPr')
      .filter((each) => built.has(each.getAttribute('id')))
      .map((each) => each.getAttribute('descr'));
    expect(said).toContain('Glutamate, active now');
    expect(said).not.toContain('Ketamine, earlier step');
  });

  it('are left out where they are not asked for', () => {
    for (const path of paths) expect(all(plain.part(path), 'timing')).toEqual([]);
  });
});
