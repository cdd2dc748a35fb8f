import { it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { readParts } from '../../src/scene/whatIf/parts';
import { runFor } from '../../src/scene/whatIf/whatIfRun';
import { predictionOf } from '../../src/scene/whatIf/prediction';
import { whatIfWords } from '../../src/scene/whatIf/stepAnswer';
const list = (process.env.WI ?? 'ampar=0;mtorc1=0;dose=0;stress=0;mtorc1=1;bdnf*0.5;trkb-pi3k=0;ampar-relief=0;eef2k-synthesis=0;glutamate-ampar=0;gaba-firing=1;protein-synthesis=0;memantine-instead').split(';');
it('prints', () => {
  for (const text of list) {
    const { parts, misread } = readParts(ketamine, text.split(','));
    const run = runFor(ketamine, parts);
    const w = whatIfWords(ketamine, run);
    console.log(`## ${w.title} broken=${w.broken} ${JSON.stringify(misread)}\n   ${predictionOf(ketamine, run).sentence}\n` + ketamine.steps.map((_, i) => `${i} ${w.sentenceAt(i)}`).join('\n'));
  }
});
