import { withSources } from '../scripts/withSources.mjs';

/*
 * What one run of the executable model costs: the whole course, 21 days before the dose to 28 days after it. It reports
 * and judges nothing; compare two versions only on the same machine.
 *
 *   node bench/simulate.mjs [runs]
 */

const runs = Number(process.argv[2] ?? '200');
await withSources(async (load) => {
  const { ketamine } = await load('/src/mechanisms/ketamine/index.ts');
  const { simulate } = await load('/src/simulate/simulate.ts');
  const { baselineScenario } = await load('/src/simulate/scenario.ts');
  const { createQuestions } = await load('/src/simulate/modelQuestions.ts');
  const scenario = baselineScenario(ketamine);

  /** @param {() => unknown} work */
  const timed = (work) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const first = timed(() => simulate(ketamine, scenario));
  for (let run = 0; run < 30; run++) simulate(ketamine, scenario);
  const times = Array.from({ length: runs }, () => timed(() => simulate(ketamine, scenario))).sort((a, b) => a - b);
  /** @param {number} share */
  const at = (share) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1);
  console.log(`first run ${first.toFixed(1)} ms`);
  console.log(`warm, ${runs} runs: median ${at(0.5)} ms, fastest ${at(0)} ms, 95 of 100 within ${at(0.95)} ms`);
  console.log(`all questions ${timed(() => createQuestions(ketamine)).toFixed(0)} ms`);
});
