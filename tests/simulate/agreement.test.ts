import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { compareWithPublished } from '../../src/simulate/compareWithPublished';
import { VERDICTS } from './verdicts';

/** Rows of the literature table; P22, P25, P31, P37, P45 and P49 do not exist in it. */
const ROWS = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 23, 24, 26, 27, 28, 29, 30,
].concat([32, 33, 34, 35, 36, 38, 39, 40, 41, 42, 43, 44, 46, 47, 48, 50, 51, 52]);

const compared = ketamine.interventions.map((intervention) => ({
  intervention,
  rows: compareWithPublished(ketamine, intervention),
}));

describe('the model beside what was published', () => {
  it('has every row of the literature table', () => {
    const rows = new Set(ketamine.interventions.map(({ row }) => row));
    expect(ROWS.map((row) => `P${String(row).padStart(2, '0')}`).filter((row) => !rows.has(row))).toEqual([]);
    expect(ketamine.interventions.filter(({ row, scored }) => !row || !scored)).toEqual([]);
  });

  it('compares something in every one, and drops nothing in silence', () => {
    for (const { intervention, rows } of compared) {
      expect(rows.length, intervention.id).toBeGreaterThan(0);
      for (const { verdict, why, predicted } of rows) {
        expect(verdict === 'not in the model' ? why : predicted, intervention.id).toBeTruthy();
      }
    }
  });

  it.each(compared.map(({ intervention, rows }) => [intervention.row, intervention.id, rows] as const))(
    '%s %s has the verdicts that are on record',
    (_row, id, rows) => {
      const verdicts = rows.map(
        ({ node, tested, verdict }) => `${node ?? '–'}${tested ? ` at ${tested}` : ''}: ${verdict}`,
      );
      expect(verdicts).toEqual(VERDICTS[id]);
    },
  );

  it('prints the table', () => {
    const lines: string[] = [];
    for (const scored of ['primary', 'secondary', 'reported'] as const) {
      const rows = compared.filter(({ intervention }) => intervention.scored === scored);
      const all = rows.filter(({ intervention }) => !intervention.setsModel).flatMap(({ rows: own }) => own);
      const count = (wanted: string): number => all.filter(({ verdict }) => verdict === wanted).length;
      lines.push(
        `${scored === 'reported' ? 'reported or contested, not scored' : scored}: ${count('agrees')} agree, ${count('direction only')} in direction only, ${count('differs')} differ, ${count('not in the model')} not in the model (without rows that set a number)`,
      );
      for (const { intervention, rows: own } of rows) {
        for (const { node, readout, tested, published, predicted, verdict } of own) {
          const what = [node ?? readout, tested].filter(Boolean).join(', ');
          lines.push(
            `  ${intervention.row} ${intervention.id} | ${what} | ${published} | ${predicted ?? '–'} | ${verdict}`,
          );
        }
      }
    }
    console.info(lines.join('\n'));
    expect(lines.length).toBeGreaterThan(ROWS.length);
  });
});
