import type { Mechanism } from '../../src/model/mechanism';
import { type Comparison, compareWithPublished } from '../../src/simulate/compareWithPublished';

/** Rounded as in the tables of docs/whatIf.md. */
export const shown = (value: number | undefined): string =>
  value === undefined ? '' : String(Math.round(value * 100) / 100);

const BASES = [
  ['primary', 'Read in the paper'],
  ['secondary', 'Read in one review only'],
  ['reported', 'Reported or contested: shown, not scored'],
] as const;

function comparedLine(row: string, label: string, one: Comparison): string {
  const name = one.node ? `\`${one.node}\`` : (one.readout ?? '');
  const what = [name, one.tested].filter(Boolean).join(', ');
  const share = one.share === undefined ? '' : ` (${one.share.toFixed(2)})`;
  const model = one.predicted ? `${one.predicted}${share}` : '–';
  return `| ${row} | ${label} | ${what} | ${one.published} | ${model} | ${one.verdict} |`;
}

/** Every published readout beside the model's answer, as docs/whatIf.md has it. */
export function agreementLists(mechanism: Mechanism): string {
  return BASES.map(([scored, words]) => {
    const lines = mechanism.interventions
      .filter((one) => one.scored === scored)
      .sort((a, b) => (a.row ?? '').localeCompare(b.row ?? ''))
      .flatMap((one) => compareWithPublished(mechanism, one).map((row) => comparedLine(one.row ?? '', one.label, row)));
    const head = '| row | experiment | readout | published | model | verdict |\n|---|---|---|---|---|---|';
    return `### ${words}\n\n${head}\n${lines.join('\n')}\n`;
  }).join('\n');
}

/** The numbers of nodes and arrows, as docs/whatIf.md has them. */
export function numberTables({ dynamics }: Mechanism): { nodes: string; arrows: string } {
  const nodes = (dynamics?.nodes ?? []).map(
    ({ node, riseMin, fallMin, basal, gate = '', why }) =>
      `| \`${node}\` | ${shown(riseMin)} | ${shown(fallMin)} | ${shown(basal)} | ${gate} | ${why} |`,
  );
  const arrows = (dynamics?.edges ?? []).map(
    ({ edge, n, ec50, weight, needs = '', why }) =>
      `| \`${edge}\` | ${shown(n)} | ${shown(ec50)} | ${shown(weight)} | ${needs} | ${why} |`,
  );
  return {
    nodes: `| node | rise (min) | fall (min) | basal | gate | why |\n|---|---|---|---|---|---|\n${nodes.join('\n')}\n`,
    arrows: `| arrow | n | EC50 | W | needs of the agent | why |\n|---|---|---|---|---|---|\n${arrows.join('\n')}\n`,
  };
}

/** What the run has beyond the picture, as docs/whatIf.md has it. */
export function hiddenTable({ dynamics }: Mechanism): string {
  const { nodes = [], arrows = [] } = dynamics?.hidden ?? {};
  const lines = [
    ...nodes.map(
      ({ id, name, why }) => `| \`${id}\` | node: ${name.charAt(0).toLowerCase()}${name.slice(1)} | always | ${why} |`,
    ),
    ...arrows.map(
      ({ id, source, target, kind, hypothesis, why }) =>
        `| \`${id}\` | \`${source}\` → \`${target}\`, ${kind} | ${hypothesis ? `with \`${hypothesis}\`` : 'always'} | ${why} |`,
    ),
  ];
  return `| id | what | in the run | why |\n|---|---|---|---|\n${lines.join('\n')}\n`;
}

/** The dose in every species, as docs/whatIf.md has it. */
export function doseLines({ dynamics }: Mechanism): string {
  return (dynamics?.doseAxes ?? [])
    .map(({ species, unit, perDose, window: { from, to }, without, hypotheses, why }) => {
      const extra = hypotheses ? ` (with \`${hypotheses.join('`, `')}\`)` : '';
      return `| ${species} | ${perDose} ${unit} | ${from} | ${to}${extra} | ${without.join(', ') || '–'} | ${why} |`;
    })
    .join('\n');
}
