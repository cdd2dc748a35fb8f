import type { Mechanism } from '../../src/model/mechanism';
import { type Comparison, compareWithPublished, type Verdict } from '../../src/simulate/compareWithPublished';

const VERDICTS: readonly Verdict[] = ['agrees', 'direction only', 'differs', 'not in the model'];

/** A published result with what the model says of it. */
interface Scored {
  basis: string;
  species: string;
  phase: string;
  verdict: Verdict;
}

/** A result whose time was not read was put to two nodes: it counts once, with the less favourable verdict. */
function countedOnce(rows: readonly Comparison[]): Comparison[] {
  const worst = (a: Comparison, b: Comparison): Comparison =>
    VERDICTS.indexOf(a.verdict) >= VERDICTS.indexOf(b.verdict) ? a : b;
  const either = rows.filter(({ phase }) => phase === 'either');
  const rest = rows.filter(({ phase }) => phase !== 'either');
  return either.length === 0 ? rest : [...rest, either.reduce(worst)];
}

function scoredResults(mechanism: Mechanism): Scored[] {
  return mechanism.interventions
    .filter(({ setsModel }) => !setsModel)
    .flatMap((one) =>
      countedOnce(compareWithPublished(mechanism, one)).map(({ phase, verdict }) => ({
        basis: one.scored ?? '',
        species: one.species ?? '',
        phase: phase ?? 'none',
        verdict,
      })),
    );
}

const BASES = [
  ['primary', 'read in the paper'],
  ['secondary', 'read in one review only'],
  ['reported', 'reported or contested, not scored'],
] as const;
const PHASES = [
  ['early', 'early (before 12 h)'],
  ['late', 'late'],
  ['either', 'time not read'],
  ['none', 'no node'],
] as const;

function row(words: readonly string[], results: readonly Scored[]): string[] {
  if (results.length === 0) return [];
  const counts = VERDICTS.map((wanted) => results.filter(({ verdict }) => verdict === wanted).length);
  return [`| ${[...words, ...counts.map(String)].join(' | ')} |`];
}

/** How often the model agrees, by readout, basis and species; the last without what is not scored. */
export function scoreTables(mechanism: Mechanism): string {
  const all = scoredResults(mechanism);
  const byReadout = PHASES.flatMap(([phase, words]) =>
    BASES.flatMap(([basis, read]) =>
      row(
        [words, read],
        all.filter((one) => one.phase === phase && one.basis === basis),
      ),
    ),
  );
  const scored = all.filter(({ basis }) => basis !== 'reported');
  const bySpecies = [...new Set(scored.map(({ species }) => species))].sort().flatMap((species) =>
    PHASES.flatMap(([phase, words]) =>
      row(
        [species, words],
        scored.filter((one) => one.species === species && one.phase === phase),
      ),
    ),
  );
  const verdicts = VERDICTS.join(' | ');
  return [
    `| readout | basis | ${verdicts} |\n|---|---|---|---|---|---|\n${byReadout.join('\n')}\n`,
    `| species | readout | ${verdicts} |\n|---|---|---|---|---|---|\n${bySpecies.join('\n')}\n`,
  ].join('\n');
}
