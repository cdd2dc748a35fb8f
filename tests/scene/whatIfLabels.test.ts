import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/clock/seededRandom';
import { itemBox } from '../../src/export/itemBox';
import { overlaps } from '../../src/layout/geometry';
import { ketamine } from '../../src/mechanisms/ketamine';
import type { Mechanism } from '../../src/model/mechanism';
import { highlightingFor } from '../../src/scene/highlighting';
import { withinSentence } from '../../src/scene/names';
import type { GroupItem, Scene, SceneItem, TextItem } from '../../src/scene/scene';
import { sceneAt } from '../../src/scene/sceneAt';
import { loadView } from '../../src/scene/views/loadView';
import type { View } from '../../src/scene/views/view';
import { visualStatesAt } from '../../src/scene/visualState';
import { cutWords, nameOf, type Part, partText } from '../../src/scene/whatIf/parts';
import { toldBy } from '../../src/scene/whatIf/whatIfPicture';
import { type Run, runFor } from '../../src/scene/whatIf/whatIfRun';
import { ketamineViews } from '../fixtures/ketamineViews';
import { secondMechanism } from '../fixtures/secondMechanism/index';
import { textBoxes } from './textBoxes';
import { everything } from '../extent';

const secondEntry = { graph: secondMechanism, drawing: {} };
const secondViews = {
  cell: await loadView('cell', secondEntry),
  pathway: await loadView('pathway', secondEntry),
  time: await loadView('time', secondEntry),
};

const RANDOM_CUTS = 12;

/** Every published experiment, and a dozen cuts. */
function changesOf(mechanism: Mechanism): Part[] {
  const random = seededRandom(7);
  const edges = [...mechanism.edges].sort(() => random() - 0.5).slice(0, RANDOM_CUTS);
  return [
    ...mechanism.interventions.map((intervention): Part => ({ kind: 'intervention', intervention })),
    ...edges.map(({ id }): Part => ({ kind: 'cut', edge: id })),
  ];
}

function dressed(mechanism: Mechanism, view: View, run: Run, stepIndex: number): Scene {
  const highlighting = highlightingFor(mechanism, { lens: null, marks: false, run });
  const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0 } as const;
  const scene = sceneAt({ mechanism, view, playhead, alter: highlighting?.alter });
  return highlighting ? highlighting.dress(scene, mechanism, view, { stepIndex, selection: null }) : scene;
}

const groupsIn = (scene: Scene, role: 'labels' | 'nodes'): GroupItem[] =>
  scene.items
    .flatMap((item) => (item.kind === 'group' && item.role === role ? item.children : []))
    .filter((item): item is GroupItem => item.kind === 'group');

const wordsIn = (item: GroupItem, role: 'label-title' | 'label-sub'): string | undefined =>
  item.children.find((child): child is TextItem => child.kind === 'text' && child.role === role)?.text;

const shapesOf = (item: SceneItem): SceneItem[] => {
  if (item.role === 'hit' || item.role === 'selection' || item.opacity === 0 || item.kind === 'text') return [];
  return item.kind === 'group' && item.x === undefined ? item.children.flatMap(shapesOf) : [item];
};

/** How far a leader may end from the shape it points at: it stops beside a small thing. */
const REACH = 40;
/** What a label may say of a thing whose event does not happen. */
const STATE_WORDS = ['silenced', 'blocked', 'absent', 'not blocked', 'not held back', 'not undone'];

describe.each([
  ['the built-in mechanism', ketamine, ketamineViews],
  ['the second mechanism', secondMechanism, secondViews],
] as const)('%s under each experiment and a dozen cuts', (_name, mechanism, views) => {
  const changes = changesOf(mechanism).filter((_, at) => everything || at % 3 === 0);
  const cases = changes.map((part) => [partText(part), part] as const);

  it.each(cases)('tells no event that does not happen, in any view: %s', (_text, part) => {
    const run = runFor(mechanism, [part]);
    const { alter } = highlightingFor(mechanism, { lens: null, marks: false, run }) ?? {};
    if (!alter) return;
    const labels = views.cell.labels?.(mechanism);
    mechanism.steps.forEach((_, stepIndex) => {
      const told = visualStatesAt(mechanism, stepIndex);
      const changed = (id: string): boolean => alter(id, told.get(id) ?? 'idle') !== (told.get(id) ?? 'idle');
      const scene = dressed(mechanism, views.cell, run, stepIndex);
      const things = new Map(groupsIn(scene, 'nodes').map((item) => [item.id, item]));
      for (const item of groupsIn(scene, 'labels')) {
        const spec = labels?.get(item.id)?.spec;
        const [own] = spec ? toldBy(spec) : [];
        const leader = item.children.find(({ role }) => role === 'leader');
        if (!spec || own === undefined || !toldBy(spec).some(changed)) continue;
        const name = mechanism.nodes.find(({ id }) => id === own)?.label.replace(/\s+/g, ' ') ?? '';
        const title = wordsIn(item, 'label-title') ?? '';
        const isBare = title === name || title.startsWith(`${name}, not `) || title.startsWith('No ');
        const isOutcome = mechanism.nodes.some(
          ({ kind, label }) => kind === 'phenotype' && label.replace(/\s+/g, ' ') === title,
        );
        expect(isBare || isOutcome, `${stepIndex}: ${title}`).toBe(true);
        const sub = wordsIn(item, 'label-sub');
        if (sub !== undefined && !isOutcome) expect(STATE_WORDS, `${stepIndex}: ${title} ${sub}`).toContain(sub);
        if (!leader || leader.kind !== 'path') continue;
        const [x = 0, y = 0] = (/([-\d.]+)[ ,]([-\d.]+)$/.exec(leader.d)?.slice(1) ?? []).map(Number);
        const near = shapesOf(things.get(own)!).some((shape) => {
          const box = itemBox(shape);
          return (
            box && x > box.x - REACH && x < box.x + box.w + REACH && y > box.y - REACH && y < box.y + box.h + REACH
          );
        });
        expect(near, `${stepIndex}: the leader of ${title}`).toBe(true);
      }
      if (stepIndex < mechanism.steps.length - 1) return;
      for (const id of ['cell', 'pathway', 'time'] as const) {
        const nodes = groupsIn(dressed(mechanism, views[id], run, stepIndex), 'nodes');
        const wrong = nodes.filter(
          (item) =>
            alter(item.id, told.get(item.id) ?? 'idle') === 'silenced' &&
            !/silenced|(?:blocked|absent|lowered) in this what-if/.test(item.target?.name ?? ''),
        );
        expect(wrong.map((item) => item.target?.name)).toEqual([]);
      }
    });
  });

  it.each(cases)('says in the sentence of a changed step what is changed: %s', (_text, part) => {
    const run = runFor(mechanism, [part]);
    const words = highlightingFor(mechanism, { lens: null, marks: false, run })?.whatIf;
    const names =
      part.kind === 'cut'
        ? cutWords(mechanism, part.edge).split(' → ')
        : part.kind === 'intervention'
          ? [part.intervention.label, ...part.intervention.targets.map((id) => nameOf(mechanism, id))]
          : [];
    mechanism.steps.forEach((step, stepIndex) => {
      const sentence = words?.sentenceAt(stepIndex) ?? '';
      expect(
        names.some((name) => sentence.includes(withinSentence(name)) || sentence.includes(name)),
        sentence,
      ).toBe(true);
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toContain(step.caption);
      if (stepIndex === words?.broken) expect(sentence).toMatch(/^The (chain breaks|story changes) here: /);
    });
  });
});

describe('the labels of the built-in cell under a what-if', () => {
  const last = ketamine.steps.length - 1;
  it.each(ketamine.interventions.map(({ id }) => id))('keep apart: %s', (id) => {
    const intervention = ketamine.interventions.find((item) => item.id === id)!;
    const run = runFor(ketamine, [{ kind: 'intervention', intervention }]);
    for (let stepIndex = 0; stepIndex <= last; stepIndex++) {
      const clashesIn = (scene: { items: readonly SceneItem[] }): string[] => {
        const labels = textBoxes({ items: scene.items.filter((item) => item.id === 'labels') });
        return labels.flatMap((a, i) =>
          labels.slice(i + 1).flatMap((b) => (overlaps(a.box, b.box) ? [`${stepIndex}: ${a.text} / ${b.text}`] : [])),
        );
      };
      expect(clashesIn(dressed(ketamine, ketamineViews.cell, run, stepIndex))).toEqual([]);
    }
  });

  it('say which outcome comes and which does not', () => {
    const titles = (text: string): string[] => {
      const intervention = ketamine.interventions.find(({ id }) => id === text)!;
      const run = runFor(ketamine, [{ kind: 'intervention', intervention }]);
      return groupsIn(dressed(ketamine, ketamineViews.cell, run, last), 'labels').flatMap((item) =>
        [wordsIn(item, 'label-title'), wordsIn(item, 'label-sub')].flatMap((words) => words ?? []),
      );
    };
    expect(titles('ampa-block')).toContain('No relief');
    expect(titles('rapamycin-brain')).toEqual(expect.arrayContaining(['Early relief', 'no lasting relief']));
    expect(titles('rapamycin-brain')).toContain('AMPA receptor');
    expect(titles('rapamycin-brain')).not.toContain('More AMPA receptors');
  });
});
