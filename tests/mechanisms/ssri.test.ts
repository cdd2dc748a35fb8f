import { describe, expect, it } from 'vitest';
import type { TimeLayout } from '../../src/layout/time/types';
import { ketamine } from '../../src/mechanisms/ketamine';
import { ssri } from '../../src/mechanisms/ssri';
import { time } from '../../src/mechanisms/ssri/drawing/time';
import { createTimeView } from '../../src/scene/time/timeView';

const edge = (id: string) => ssri.edges.find((item) => item.id === id);
const stances = (id: string) => new Set(edge(id)?.evidence.map(({ stance }) => stance));

describe('the slow path of conventional antidepressants', () => {
  it('shows that low serotonin as a cause is disputed, with findings on both sides', () => {
    for (const id of ['low-serotonin-depression', 'serotonin-low']) {
      expect(edge(id)?.hypothesis).toBe('monoamine');
      expect(stances(id)).toContain('contradicts');
      expect([...stances(id)].some((stance) => stance.endsWith('supports'))).toBe(true);
    }
  });

  it('gives no number for a time that no text gives', () => {
    const relief = ssri.nodes.find(({ id }) => id === 'relief')?.timing?.onset;
    expect(relief?.text).toMatch(/no figure was read/u);
    expect([relief?.fromMin, relief?.toMin]).toEqual([undefined, undefined]);
    const numbers = ssri.nodes.flatMap(({ timing }) =>
      [timing?.onset?.fromMin ?? [], timing?.onset?.toMin ?? []].flat(),
    );
    expect(numbers).toEqual([0]);
  });

  it('stands by the order of the story at a step of which no more is known than that the drug is given', () => {
    const { bands, steps } = createTimeView(time).layout(ssri) as TimeLayout;
    const at = ssri.steps.findIndex(({ id }) => id === 'transporter-block');
    expect(bands[at]?.read).toBe(false);
    expect(bands[at]?.x0).toBeLessThan(steps[at] as number);
    expect(bands[at]?.x1).toBeGreaterThan(steps[at] as number);
    expect(bands.at(-1)?.read).toBe(true);
  });

  it('says of each finding how far it was read, and in which text where not in the paper', () => {
    for (const { id, basis, readIn, references } of ssri.claims) {
      expect(['abstract', 'secondary'], id).toContain(basis);
      expect(readIn === undefined, id).toBe(basis === 'abstract');
      expect(references.length, id).toBeGreaterThan(0);
    }
  });

  it('and ketamine name each other for a comparison', () => {
    expect(ssri.teaching?.comparedWith?.map(({ mechanism }) => mechanism)).toEqual([ketamine.id]);
    expect(ketamine.teaching?.comparedWith?.map(({ mechanism }) => mechanism)).toEqual([ssri.id]);
  });
});
