import { findProblems } from '../../src/model/findProblems.ts';
import { standingMarkup } from '../../src/draw/sceneToSvg.ts';
import { firstSentence } from '../../src/model/firstSentence.ts';
import { defaultMechanism, mechanisms } from '../../src/mechanisms/registry.ts';
import { sceneAt } from '../../src/scene/sceneAt.ts';
import { DEFAULT_VIEW, PAGE_VIEW } from '../../src/scene/views/ids.ts';
import { loadView, viewsOf } from '../../src/scene/views/loadView.ts';

/** Every built-in mechanism with its records, first the one that is shown where none is asked for. */
export const whole = await Promise.all(mechanisms.map(async ({ open }) => (await open()).load()));

/** Each invariant that one of them breaks, in a line. */
export const problems = whole.flatMap((mechanism) =>
  findProblems(mechanism).map(({ path, message }) => `${mechanism.id} ${path}: ${message}`),
);

const { graph, drawing } = defaultMechanism;
const view = await loadView(viewsOf(graph, drawing).includes(PAGE_VIEW) ? PAGE_VIEW : DEFAULT_VIEW, defaultMechanism);
const playhead = { stepIndex: 0, fromIndex: null, motion: 'still', tMs: 0 } as const;
const scene = sceneAt({ mechanism: graph, view, playhead });

/** What the first screen of the page shows: its words, and the whole picture of the first step. */
export const firstScreen = {
  title: graph.title,
  sentence: firstSentence(graph.summary),
  firstStep: graph.steps[0]?.id ?? '',
  width: scene.width,
  height: scene.height,
  picture: standingMarkup(scene),
};
