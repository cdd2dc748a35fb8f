import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { cachedCourse } from '../../src/simulate/simulate';
import { predict } from '../../src/simulate/predict';
import { baselineScenario } from '../../src/simulate/scenario';
import { findProblems } from '../../src/model/findProblems';
import { parseMechanism } from '../../src/schema/parseMechanism';
import { serializeMechanism } from '../../src/schema/parseMechanism';
import { runningToy } from './runningToy';

const FOLDER = new URL('../../src/simulate/', import.meta.url);
const files = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));

/** Ids that are plain English words of their own may stand in a comment, but not as a text in the code. */
const strings = (text: string): string[] => [...text.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)].map((m) => m[0]);

describe('the simulation knows no mechanism', () => {
  const names = [
    ketamine.id,
    ...ketamine.nodes,
    ...ketamine.layerNodes,
    ...ketamine.edges,
    ...ketamine.interventions,
    ...ketamine.hypotheses,
    ...(ketamine.dynamics?.agents ?? []),
  ].map((item) => (typeof item === 'string' ? item : item.id));

  it.each(files.map(({ name, text }) => [name, text]))(
    '%s names no node, arrow, intervention or agent',
    (_name, text) => {
      const found = strings(text ?? '').filter((quoted) => names.includes(quoted.slice(1, -1)));
      expect(found).toEqual([]);
      for (const name of names.filter((id) => id.includes('-') || id === ketamine.id)) {
        expect(text?.toLowerCase()).not.toMatch(new RegExp(String.raw`(?<![\w-])${name}(?![\w-])`, 'u'));
      }
    },
  );

  it('runs another mechanism with its own dynamics, and one without any', () => {
    const course = cachedCourse(runningToy, baselineScenario(runningToy));
    expect(course.at('growth', 60)).toBeGreaterThan(0.1);
    expect(predict(runningToy, ['blocker']).find(({ node }) => node === 'growth')?.change).toBe('abolished');

    const { dynamics: _, ...bare } = runningToy;
    const still = cachedCourse(bare, baselineScenario(bare));
    for (const id of still.nodeIds) expect(still.at(id, 60)).toBe(0);
  });

  it('is given numbers that a file keeps, and that are checked like all else', () => {
    const read = parseMechanism(serializeMechanism(ketamine));
    expect(read.ok && read.value.dynamics).toEqual(ketamine.dynamics);
    const wrong = { ...runningToy, dynamics: { ...runningToy.dynamics, nodes: [{ node: 'pores', why: '' }] } };
    expect(findProblems(wrong).map(({ path }) => path)).toEqual(['dynamics.nodes[0].node']);
  });
});
