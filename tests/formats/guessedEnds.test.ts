import { describe, expect, it } from 'vitest';
import { confirmGuess } from '../../src/editor/graphCommands';
import { removeThings } from '../../src/editor/removeCommands';
import { openMechanismFile } from '../../src/formats/openMechanismFile';
import { writers } from '../../src/formats/writers';
import { findProblems } from '../../src/model/findProblems';
import type { Mechanism } from '../../src/model/mechanism';
import { describePicture } from '../../src/scene/description/describePicture';
import type { SceneItem } from '../../src/scene/scene';
import { sceneAt } from '../../src/scene/sceneAt';
import { stepDurationMs } from '../../src/scene/timeline';
import { loadView } from '../../src/scene/views/loadView';
import { encode, hasSamples, noteLike, opened, openText, readBytes, samples } from './sharedFiles';

const node = (id: string, x: number, y: number, type = 'Protein') =>
  `<DataNode TextLabel="${id}" GraphId="${id}" Type="${type}"><Graphics CenterX="${x}" CenterY="${y}" Width="80" Height="20"/></DataNode>`;
const point = (x: number, y: number, ref = '', head = '') =>
  `<Point X="${x}" Y="${y}"${ref && ` GraphRef="${ref}"`}${head && ` ArrowHead="${head}"`}/>`;
const line = (id: string, start: string, end: string, rest = '') =>
  `<Interaction GraphId="${id}"><Graphics>${start}${end}${rest}</Graphics></Interaction>`;
const pathway = (...parts: string[]) =>
  `<?xml version="1.0"?><Pathway xmlns="http://pathvisio.org/GPML/2013a" Name="Loose">${parts.join('\n')}</Pathway>`;

// A and B stand 200 apart; C stands 3 units beside D, so that an end between the two could be meant for either.
const NODES = [node('A', 100, 100), node('B', 300, 100), node('C', 100, 300), node('D', 183, 300)];
const FILE = pathway(
  ...NODES,
  '<Label TextLabel="Key" GraphId="key"><Graphics CenterX="600" CenterY="100" Width="80" Height="20"/></Label>',
  line('near', point(140, 100, 'A'), point(250, 100, '', 'mim-inhibition')),
  line('on', point(0, 0, 'B'), point(0, 0, '', ''), '<Anchor Position="0.5" GraphId="anchor"/>'),
  line('far', point(140, 100, 'A'), point(235, 160, '', 'Arrow')),
  line('either', point(140, 100, 'A'), point(141.5, 312, '', 'Arrow')),
  line('self', point(140, 100, 'A'), point(145, 100, '', 'Arrow')),
  line('gone', point(300, 112, 'nowhere'), point(140, 290, 'C', 'Arrow'), '<Anchor Position="0.5" GraphId="half"/>'),
  line('key', point(560, 100), point(640, 100, '', 'Arrow')),
  line('onHalf', point(183, 290, 'D'), point(200, 200, 'half', 'Arrow')),
);
const joined = async () => opened(await openMechanismFile(encode(FILE), 'loose.gpml', { joinLooseEnds: true }));
const arrowsOf = ({ nodes, edges }: Mechanism) => {
  const label = new Map<string, string>(nodes.map((one) => [one.id, one.label]));
  return edges.map((edge) => `${label.get(edge.source)} ${edge.kind} ${label.get(edge.target)}`);
};

describe('ends of arrows that touch nothing', () => {
  it('are left alone, with the number that could be joined', async () => {
    const { mechanism, report } = opened(await openText(FILE));
    expect(arrowsOf(mechanism)).toEqual(['D stimulation C']);
    expect(mechanism.edges.some(({ guessed }) => guessed !== undefined)).toBe(false);
    expect(report.looseEnds).toEqual({ arrows: 2, within: 20, joined: false });
    expect(report.notes.some(({ kind }) => kind === 'guessed')).toBe(false);
  });

  it('are joined on request to the one part near enough, and told as guessed with their places', async () => {
    const { mechanism, report } = await joined();
    expect(arrowsOf(mechanism)).toEqual(['A inhibition B', 'B stimulation C', 'D stimulation C']);
    expect(findProblems(mechanism)).toEqual([]);
    const [near, gone, certain] = mechanism.edges;
    expect(near).toMatchObject({
      label: 'guessed',
      guessed: expect.stringMatching(/nearest part, “B”, 10 units away/),
    });
    expect(gone?.guessed).toMatch(/“B”, 2 units away/);
    expect(certain?.guessed).toBeUndefined();
    expect(report.looseEnds).toEqual({ arrows: 2, within: 20, joined: true });
    const note = noteLike({ ok: true, mechanism, report }, /joined to the nearest part, at most 20 units away/);
    expect([note?.kind, note?.count, note?.places.map((place) => place.replace(/^line \d+ /, ''))]).toEqual([
      'guessed',
      2,
      ['(near)', '(gone)'],
    ]);
    expect(noteLike({ ok: true, mechanism, report }, /end that touches nothing/)?.count).toBe(5);
  });

  it('are marked in captions and in every saved format that can be read again', async () => {
    const { mechanism } = await joined();
    expect(mechanism.steps.map(({ caption }) => caption).join(' ')).toMatch(/A inhibits B \(guessed\)/);
    for (const { id, write } of writers) {
      if (id === 'drugmechdb') continue;
      const saved = await write(mechanism);
      if (!saved.ok) throw new Error(id);
      if (id === 'graphml') {
        expect(saved.text.match(/<data key="edge-guessed">/g)).toHaveLength(2);
        continue;
      }
      const again = opened(await openText(saved.text, 'saved')).mechanism;
      const marked = again.edges.filter(({ guessed }) => guessed !== undefined);
      expect(
        arrowsOf({ ...again, edges: marked }).map((words) => words.split(' ').at(-1)),
        id,
      ).toEqual(['B', 'C']);
      for (const { label } of marked) expect(label, id).toMatch(/guessed$/);
    }
  });

  it('are drawn dashed with the word, while the others are not', async () => {
    const { mechanism } = await joined();
    const view = await loadView('pathway', { graph: mechanism, drawing: {} });
    const stepIndex = mechanism.steps.length - 1;
    const { items } = sceneAt({
      mechanism,
      view,
      legend: true,
      playhead: { stepIndex, fromIndex: null, motion: 'still', tMs: stepDurationMs(mechanism, stepIndex) },
    });
    const inside = (item: SceneItem): SceneItem[] => [
      item,
      ...('children' in item ? item.children.flatMap(inside) : []),
    ];
    const all = items.flatMap(inside);
    const drawn = mechanism.edges.map((edge) => {
      const own = all.filter(({ id }) => id === edge.id).flatMap(inside);
      return [
        own.some((item) => item.role === 'edge-line' && 'dash' in item),
        own.some((item) => item.kind === 'text' && item.text === 'guessed'),
      ];
    });
    expect(drawn).toEqual([
      [true, true],
      [true, true],
      [false, false],
    ]);
    expect(all.some((item) => item.kind === 'text' && item.text === 'Guessed')).toBe(true);
    const { sentences } = describePicture({ graph: mechanism, view: 'pathway', stepIndex });
    expect(sentences.join(' ')).toMatch(/Guessed, and not in the file: A .*B/);
  });

  it('can be confirmed one by one in the editor, and all be removed', async () => {
    const { mechanism } = await joined();
    const [near, gone] = mechanism.edges;
    const { label: _label, guessed: _guessed, ...certain } = near!;
    expect(confirmGuess(near!.id)(mechanism).draft.edges[0]).toEqual(certain);
    const removed = removeThings([near!.id, gone!.id])(mechanism).draft;
    expect(arrowsOf(removed)).toEqual(['D stimulation C']);
    expect(findProblems(removed)).toEqual([]);
  });

  it.skipIf(!hasSamples)('are joined where a pathway of WikiPathways has them beside a node', async () => {
    const bytes = readBytes(samples, 'gpml/WP1075.gpml');
    const plain = opened(await openMechanismFile(bytes, 'WP1075.gpml'));
    const guess = opened(await openMechanismFile(bytes, 'WP1075.gpml', { joinLooseEnds: true }));
    expect(plain.report.looseEnds).toEqual({ arrows: 7, within: 20, joined: false });
    expect(guess.mechanism.edges).toHaveLength(plain.mechanism.edges.length + 7);
    // The key of a pathway is lines beside labels: none of them becomes an arrow.
    const key = opened(await openMechanismFile(readBytes(samples, 'gpml/WP2380.gpml'), 'WP2380.gpml'));
    expect(key.report.looseEnds).toBeUndefined();
  });
});
