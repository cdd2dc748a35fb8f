import { computeCoverage, rankByWeakness } from '../evidence/coverage';
import { indexMechanism } from '../model/indexMechanism';
import type { Mechanism } from '../model/mechanism';
import { edgeName } from '../scene/names';
import { type Command, formatJson, formatTable, JSON_OPTION } from './command';
import { EXAMPLE } from './exampleNames';

const WEAKEST = 10;

function weakestOf(mechanism: Mechanism) {
  const { nodes } = indexMechanism(mechanism);
  return rankByWeakness(mechanism)
    .slice(0, WEAKEST)
    .map(({ kind, item, strength }) => ({
      id: item.id,
      name: 'source' in item ? edgeName(item, nodes) : item.name,
      kind,
      level: strength.level,
      seenIn: strength.ground,
      papersRead: strength.papersRead,
      contested: strength.contested,
    }));
}

function asTable(mechanism: Mechanism): string {
  const head = ['', 'total', 'with a quote', 'primary paper', 'in people', 'contested', 'no figure', 'no source'];
  const rows = computeCoverage(mechanism).map(
    ({ label, total, quoted, primary, people, contested, noFigure, none }) => [
      label,
      `${total}`,
      ...[quoted, primary, people, contested, noFigure, none].map((count) =>
        count === undefined ? '' : `${count} (${total === 0 ? 0 : Math.round((100 * count) / total)} %)`,
      ),
    ],
  );
  const weakest = weakestOf(mechanism).map(({ name, level, seenIn, papersRead, contested }) => [
    name,
    `strength ${level} of 3`,
    `${papersRead} ${papersRead === 1 ? 'paper' : 'papers'} read`,
    contested ? `${seenIn}, contested` : seenIn,
  ]);
  return `${formatTable([head, ...rows])}\nWeakest links first:\n${formatTable(weakest, '  ')}`;
}

export const evidenceCommand: Command = {
  name: 'evidence',
  summary: 'What share of a mechanism rests on what, and its weakest links',
  about: `Prints how many nodes, arrows, steps and times have which evidence, and the ${WEAKEST} weakest links.`,
  options: [JSON_OPTION],
  examples: [`evidence ${EXAMPLE.mechanism}`, `evidence ${EXAMPLE.mechanism} --json`],
  answer: (mechanism, given) =>
    given.has('json')
      ? formatJson({ mechanism: mechanism.id, coverage: computeCoverage(mechanism), weakest: weakestOf(mechanism) })
      : asTable(mechanism),
};
