import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { compareWithPublished } from '../../src/simulate/compareWithPublished';
import { scoreTables } from './agreementScore';
import { agreementLists, doseLines, hiddenTable, numberTables, shown } from './docTables';
import * as thresholds from '../../src/simulate/parameters';

const page = readFileSync(new URL('../../docs/whatIf.md', import.meta.url), 'utf8');
const { nodes = [], edges = [], inputs = [], agents = [] } = ketamine.dynamics ?? {};
describe('docs/whatIf.md', () => {
  it.each(nodes.map((entry) => [entry.node, entry] as const))('lists the node %s as it is', (node, entry) => {
    const { riseMin, fallMin, basal, gate = '', why } = entry;
    expect(page).toContain(
      `| \`${node}\` | ${shown(riseMin)} | ${shown(fallMin)} | ${shown(basal)} | ${gate} | ${why} |`,
    );
  });

  it.each(edges.map((entry) => [entry.edge, entry] as const))('lists the arrow %s as it is', (edge, entry) => {
    const { n, ec50, weight, needs = '', why } = entry;
    expect(page).toContain(`| \`${edge}\` | ${shown(n)} | ${shown(ec50)} | ${shown(weight)} | ${needs} | ${why} |`);
  });

  it('lists what the run has beyond the picture', () => {
    expect(page).toContain(hiddenTable(ketamine));
    expect(page).toContain(doseLines(ketamine));
    expect(page).toContain(numberTables(ketamine).nodes);
    expect(page).toContain(numberTables(ketamine).arrows);
    expect(page).toContain(agreementLists(ketamine));
  });

  it('counts early and late readouts apart', () => {
    expect(page).toContain(scoreTables(ketamine));
  });

  it('gives the reason of every input and agent', () => {
    const lines = page.split('\n');
    const missing = [
      ...inputs.map(({ node, why }) => [node, why] as const),
      ...agents.map(({ id, why }) => [id, why] as const),
    ].filter(([id, why]) => !lines.some((line) => line.includes(`| \`${id}\` | `) && line.endsWith(`| ${why} |`)));
    expect(missing).toEqual([]);
  });

  it('states the thresholds', () => {
    for (const value of [thresholds.ABOLISHED_BELOW, thresholds.REDUCED_BELOW, thresholds.INCREASED_ABOVE]) {
      expect(page).toContain(value.toFixed(2));
    }
    expect(page).toContain(String(thresholds.SMALLEST_RESPONSE));
  });

  it.each(ketamine.interventions.map((intervention) => [intervention.id, intervention] as const))(
    'has %s in the table of agreement with its verdicts',
    (_id, intervention) => {
      const lines = page
        .split('\n')
        .filter((line) => line.startsWith(`| ${intervention.row ?? ''} | ${intervention.label} |`));
      expect(lines.map((line) => line.split('|').at(-2)?.trim())).toEqual(
        compareWithPublished(ketamine, intervention).map(({ verdict }) => verdict),
      );
    },
  );
});

it.each([
  ['primary', 'read in the paper'],
  ['secondary', 'read in one review only'],
  ['reported', 'reported or contested, not scored'],
])('counts the %s rows as they are, without those that set a number', (scored, words) => {
  const counted = ketamine.interventions.filter((one) => one.scored === scored && !one.setsModel);
  const verdicts = counted.flatMap((one) => compareWithPublished(ketamine, one)).map(({ verdict }) => verdict);
  const counts = ['agrees', 'direction only', 'differs', 'not in the model'].map(
    (wanted) => verdicts.filter((verdict) => verdict === wanted).length,
  );
  expect(page).toContain(`| ${words} | ${counts.join(' | ')} |`);
});
