import type { Mechanism } from '../../model/mechanism';
import { listed, listedAtMost } from '../description/phrases';
import { isPlural, withinSentence } from '../names';
import { activeEdges, causalEdges, causalOrder, downstreamOf } from '../../simulate/activeGraph';
import { ABOLISHED_BELOW, INCREASED_ABOVE, REDUCED_BELOW } from '../../simulate/parameters';
import { baselineScenario, scenarioKey } from '../../simulate/scenario';
import { drugOf, labelOf, nameOf } from './parts';
import { answersUp, levelShare, type Run } from './whatIfRun';

export type OutcomeEffect = 'comes' | 'weaker' | 'stronger' | 'none';

/** What became of the mechanism, causes before effects. */
export interface Prediction {
  /** One paragraph. */
  sentence: string;
  /** Where the signal stops. */
  stops: readonly string[];
  silenced: readonly string[];
  raised: readonly string[];
  /** What the mechanism ends in. */
  ends: readonly { node: string; effect: OutcomeEffect }[];
}

function outcomeEffectOf(share: number): OutcomeEffect {
  if (share < ABOLISHED_BELOW) return 'none';
  if (share < REDUCED_BELOW) return 'weaker';
  return share > INCREASED_ABOVE ? 'stronger' : 'comes';
}

/** What the dose brings in the end. */
function endsOf(mechanism: Mechanism, run: Run): Prediction['ends'] {
  const edges = activeEdges(mechanism, run.scenario.hypotheses);
  const ends = mechanism.nodes.filter(
    ({ id, kind }) => kind === 'phenotype' && !edges.some(({ source }) => source === id),
  );
  return ends.flatMap(({ id }) => {
    const share = answersUp(mechanism, run.usual, id) === true ? levelShare(mechanism, run, id) : undefined;
    return share === undefined ? [] : [{ node: id, effect: outcomeEffectOf(share) }];
  });
}

/** Names such as mRNA and p53 keep their small first letter. */
export const capitalized = (words: string): string =>
  /^\p{Ll}+(?![\p{L}\p{N}])/u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
const EFFECT_WORDS: Readonly<Record<OutcomeEffect, string>> = {
  comes: 'still comes',
  weaker: 'comes weaker',
  stronger: 'comes stronger',
  none: 'does not come',
};

/** What the model answers, in words. */
export function predictionOf(mechanism: Mechanism, run: Run): Prediction {
  const { scenario, usual, whatIf } = run;
  const { hypotheses } = scenario;
  const order = causalOrder(mechanism, hypotheses).filter((id) => !isLeftOut(mechanism, run, id));
  const silenced = order.filter((id) => whatIf.silenced.has(id));
  const raised = order.filter((id) => whatIf.raised.has(id));
  const carries = (id: string): boolean => answersUp(mechanism, usual, id) === true;
  const isGone = (id: string): boolean => (levelShare(mechanism, run, id) ?? 0) < ABOLISHED_BELOW;

  const lost = silenced.filter(carries);
  const causes = causalEdges(mechanism, hypotheses);
  const stops = lost.filter(
    (id, at) => !lost.slice(0, at).some((before) => downstreamOf(mechanism, before, hypotheses, causes).has(id)),
  );
  const ends = endsOf(mechanism, run);
  const told = new Set([...stops, ...ends.map(({ node }) => node)]);
  const say = (ids: readonly string[], one: string, many: string, name = labelOf): string | false => {
    if (ids.length === 0) return false;
    const wordsOf = (id: string) => withinSentence(name(mechanism, id));
    const isMany = ids.length > 1 || ids.some((id) => isPlural(wordsOf(id)));
    return `${capitalized(listedAtMost(ids, wordsOf))} ${isMany ? many : one}.`;
  };
  const after = lost.filter((id) => !told.has(id));
  const untold = raised.filter((id) => !told.has(id) && !whatIf.perturbations.has(id));
  const sentences = [
    startOf(mechanism, run, { stops, ends }),
    say(after.filter(isGone), 'falls silent', 'fall silent'),
    say(
      after.filter((id) => !isGone(id)),
      'loses half or more',
      'lose half or more',
    ),
    say(untold.filter(carries), 'rises', 'rise'),
    say(
      silenced.filter((id) => !carries(id) && !whatIf.perturbations.has(id)),
      'is lower than in the story',
      'are lower than in the story',
    ),
    say(
      untold.filter((id) => !carries(id)),
      'is not held back',
      'are not held back',
      nameOf,
    ),
  ].filter((sentence) => sentence !== false);
  if (sentences.length === 0) sentences.push(nothingOf(mechanism, run, ends));
  for (const { node, effect } of ends) {
    sentences.push(`${capitalized(withinSentence(labelOf(mechanism, node)))} ${EFFECT_WORDS[effect]}.`);
  }
  return { sentence: sentences.join(' '), stops, silenced, raised, ends };
}

/** Where the signal stops or loses strength. */
function startOf(mechanism: Mechanism, run: Run, { stops, ends }: Pick<Prediction, 'stops' | 'ends'>): string | false {
  if (stops.length === 0) return false;
  if (run.scenario.dose === 0 && stops.some((id) => run.whatIf.perturbations.get(id) === 'removes')) {
    const drug = withinSentence(drugOf(mechanism));
    const nothing = ends.every(({ effect }) => effect === 'none');
    return nothing ? `Without ${drug} no signal starts.` : `No ${drug} is given.`;
  }
  const where = listed(stops.map((id) => withinSentence(nameOf(mechanism, id))));
  const gone = stops.some((id) => (levelShare(mechanism, run, id) ?? 0) < ABOLISHED_BELOW);
  return gone ? `The signal stops at ${where}.` : `The signal loses half or more at ${where}.`;
}

/** Why nothing much happens. */
function nothingOf(mechanism: Mechanism, { parts, scenario }: Run, ends: Prediction['ends']): string {
  const changed = scenarioKey(scenario) !== scenarioKey(baselineScenario(mechanism));
  if (changed) {
    return ends.every(({ effect }) => effect === 'comes')
      ? 'Nothing downstream depends on this in the model.'
      : 'Nothing falls silent.';
  }
  const modelled = parts.some((part) => part.kind !== 'intervention' || part.intervention.outcomes.length > 0);
  return modelled ? 'This is the story as told.' : 'The model has no part for this, and cannot make the experiment.';
}

/** What only a disputed arrow reaches is drawn and not told. */
export function isLeftOut(mechanism: Mechanism, { scenario }: Run, id: string): boolean {
  const into = mechanism.edges.filter(({ target }) => target === id);
  const on = (hypothesis: string | undefined): boolean =>
    hypothesis === undefined || scenario.hypotheses.includes(hypothesis);
  return into.length > 0 && !into.some(({ hypothesis }) => on(hypothesis));
}
