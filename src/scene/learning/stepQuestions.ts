import { seededRandom } from '../../clock/seededRandom';
import type { EdgeKind, Effect, MechanismEdge, NodeKind, Step } from '../../model/graph';
import { indexMechanism } from '../../model/indexMechanism';
import type { Mechanism } from '../../model/mechanism';
import { memoize } from '../../model/memoize';
import { arrowSentence, type Relation, relationOf } from '../description/arrowMessages';
import { isPlural } from '../names';
import { type VisualState, visualStatesAt } from '../visualState';
import { agree, choiceName, phraseOf, sentenceStart, sourcePrompts, targetPrompts } from './questionWords';

/** A question at the end of a step, which the arrows of that step answer. */
export interface StepQuestion {
  id: string;
  step: string;
  kind: 'target' | 'source' | 'effect' | 'sign';
  prompt: string;
  /** Three or four, of which one is right. */
  choices: readonly { text: string; right: boolean }[];
  /** Why it is so: what the arrow says. */
  because: string;
  /** What the answer rests on. */
  edge: MechanismEdge;
}

/** Deterministic: the same question has its choices in the same order everywhere. */
export function shuffled<T>(items: readonly T[], seed: string): T[] {
  const random = seededRandom([...seed].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7));
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** What arrows of the graph and of every explanation lead to, or come from, however many lie between: it may count as an answer too. */
function reachable(mechanism: Mechanism, node: string, way: 'forwards' | 'backwards'): Set<string> {
  const hidden = mechanism.dynamics?.hidden?.arrows ?? [];
  const arrows = [...mechanism.edges, ...mechanism.layerEdges, ...hidden];
  const reached = new Set([node]);
  for (const id of reached) {
    for (const { source, target } of arrows) {
      if (way === 'forwards' && source === id) reached.add(target);
      if (way === 'backwards' && target === id) reached.add(source);
    }
  }
  return reached;
}

/** As many wrong choices as a question has at most. */
const MOST_WRONG = 3;
const FEWEST_WRONG = 2;

/**
 * Wrong choices beside a right node: none of those excluded, each with a name of its own. The nearest in the story come
 * first, and of those the ones of the same kind.
 */
export function nearbyNodes(mechanism: Mechanism, right: string, excluded: ReadonlySet<string> = new Set()): string[] {
  const { nodes } = indexMechanism(mechanism);
  const place = new Map(mechanism.steps.map(({ id }, at) => [id, at]));
  const stepOf = (id: string): number => place.get(nodes.get(id)?.step ?? '') ?? 0;
  const rightName = choiceName(mechanism, right);
  const distance = (id: string): number =>
    Math.abs(stepOf(id) - stepOf(right)) + (nodes.get(id)?.kind === nodes.get(right)?.kind ? 0 : 0.6);
  const candidates = mechanism.nodes
    .map(({ id }) => id)
    // What is in doubt is named with a question mark, and is no answer to choose.
    .filter((id) => id !== right && !excluded.has(id) && !/^(?:$|.*\?$)/u.test(choiceName(mechanism, id)))
    .filter((id) => choiceName(mechanism, id) !== rightName)
    .sort((a, b) => distance(a) - distance(b));
  // Two nodes may have one name: as choices they could not be told apart.
  const names = new Set<string>();
  return candidates
    .filter((id) => {
      const name = choiceName(mechanism, id);
      return !names.has(name) && names.add(name);
    })
    .slice(0, MOST_WRONG);
}

type Asking = Pick<StepQuestion, 'kind' | 'prompt'> & { edge: MechanismEdge; key?: string };

function buildQuestion(
  step: Step,
  { kind, prompt, edge, key = edge.id }: Asking,
  choices: StepQuestion['choices'],
): StepQuestion {
  const id = `step:${step.id}:${kind}:${key}`;
  return { id, step: step.id, kind, prompt, choices: shuffled(choices, id), because: edge.description, edge };
}

function nodeChoices(mechanism: Mechanism, right: string, wrong: readonly string[]): StepQuestion['choices'] {
  return [right, ...wrong].map((id) => ({ text: choiceName(mechanism, id), right: id === right }));
}

/** The relation of an arrow, or of one of another kind in its place. */
function relationIn(mechanism: Mechanism, { source, target, kind }: MechanismEdge, asked: EdgeKind = kind): Relation {
  const { nodes } = indexMechanism(mechanism);
  return relationOf(asked, nodes.get(source)?.kind, nodes.get(target)?.kind);
}

/** Whether the words of one name are all in the other, so that asking for it would give the answer away: "vesicle release". */
function givesAway(mechanism: Mechanism, { source, target, kind }: MechanismEdge): boolean {
  const wordsOf = (id: string): Set<string> => new Set(choiceName(mechanism, id).toLowerCase().split(/[ ,]+/));
  const [a, b] = [wordsOf(source), wordsOf(target)];
  // "What does vesicle release release?"
  if (kind === 'transport' && a.has('release')) return true;
  return [...a].every((word) => b.has(word)) || [...b].every((word) => a.has(word));
}

/** "What does the kinase activate?" */
function targetQuestion(mechanism: Mechanism, step: Step, edge: MechanismEdge): StepQuestion | null {
  if (givesAway(mechanism, edge)) return null;
  const wrong = nearbyNodes(mechanism, edge.target, reachable(mechanism, edge.source, 'forwards'));
  if (wrong.length < FEWEST_WRONG) return null;
  const source = phraseOf(mechanism, edge.source);
  const prompt = targetPrompts[relationIn(mechanism, edge)](source, isPlural(source));
  return buildQuestion(step, { kind: 'target', prompt, edge }, nodeChoices(mechanism, edge.target, wrong));
}

/** "What activates the kinase?" */
function sourceQuestion(mechanism: Mechanism, step: Step, edge: MechanismEdge): StepQuestion | null {
  if (givesAway(mechanism, edge)) return null;
  const wrong = nearbyNodes(mechanism, edge.source, reachable(mechanism, edge.target, 'backwards'));
  if (wrong.length < FEWEST_WRONG) return null;
  const target = phraseOf(mechanism, edge.target);
  const prompt = sourcePrompts[relationIn(mechanism, edge)](target, isPlural(target));
  return buildQuestion(step, { kind: 'source', prompt, edge }, nodeChoices(mechanism, edge.source, wrong));
}

type Outcome = readonly [right: string, contrary: string];

/** A thing works more or less; what happens, and what is counted, increases or decreases. */
const WORKING = new Set<NodeKind | undefined>(['macromolecule', 'complex']);
const LESS = {
  working: [
    ['It becomes less active.', 'They become less active.'],
    ['It becomes more active.', 'They become more active.'],
  ],
  counted: [
    ['It decreases.', 'They decrease.'],
    ['It increases.', 'They increase.'],
  ],
} as const;
const BLOCKED = ['It can no longer act.', 'They can no longer act.'] as const;
const REVERSED = [
  ['It is reversed.', 'They are reversed.'],
  ['It gets worse.', 'They get worse.'],
] as const;
const SAME = ['It stays as it was.', 'They stay as they were.'] as const;

/** What an effect of a step makes of a node, and what would be the contrary; null where it has no plain contrary. */
function outcomeOf(effect: Effect | undefined, kind: NodeKind | undefined, number: 0 | 1): Outcome | null {
  const [less, more] = LESS[WORKING.has(kind) ? 'working' : 'counted'];
  if (effect === 'blocked') return [BLOCKED[number], more[number]];
  if (effect === 'silenced') return [less[number], more[number]];
  return effect === 'reversed' ? [REVERSED[0][number], REVERSED[1][number]] : null;
}

const LOST: ReadonlySet<VisualState | undefined> = new Set(['blocked', 'silenced']);

/**
 * The cause as a clause of the question: an arrow that holds back acts, or the support of one that pushes is lost. Null where
 * the arrow does not explain a loss.
 */
function causeClause(mechanism: Mechanism, step: Step, { source, target, kind: arrow }: MechanismEdge): string | null {
  const kind = indexMechanism(mechanism).nodes.get(source)?.kind;
  const phrase = phraseOf(mechanism, source);
  if (arrow === 'inhibition') {
    const happens = kind === 'process' || kind === 'phenotype';
    if (happens) return `when ${phrase} ${agree(phrase, 'takes place', 'take place')}`;
    return `when ${phrase} ${agree(phrase, 'acts', 'act')} on ${agree(phraseOf(mechanism, target), 'it', 'them')}`;
  }
  const state = visualStatesAt(mechanism, mechanism.steps.indexOf(step)).get(source);
  if (!LOST.has(state)) return null;
  return state === 'blocked'
    ? `when ${phrase} ${agree(phrase, 'is', 'are')} blocked`
    : `when there is less ${phrase.replace(/^the /, '')}`;
}

/** "What happens to the muscle when its receptor is blocked?" */
function effectQuestion(mechanism: Mechanism, step: Step, edge: MechanismEdge): StepQuestion | null {
  const phrase = phraseOf(mechanism, edge.target);
  const number = agree(phrase, 'one', 'many') === 'many' ? 1 : 0;
  const { nodes } = indexMechanism(mechanism);
  const outcome = outcomeOf(step.effects[edge.target], nodes.get(edge.target)?.kind, number);
  const clause = causeClause(mechanism, step, edge);
  if (!outcome || clause === null) return null;
  const [right, contrary] = outcome;
  const prompt = `What happens to ${phrase} ${clause}?`;
  return buildQuestion(
    step,
    { kind: 'effect', prompt, edge, key: edge.target },
    [right, contrary, SAME[number]].map((text) => ({ text, right: text === right })),
  );
}

/** Arrows that either push or hold back, so that no two of the choices can both be right. */
const SIGNED: readonly EdgeKind[] = ['stimulation', 'inhibition', 'necessary stimulation'];

/** "How does the drug act on the channel?" */
function signQuestion(mechanism: Mechanism, step: Step, edge: MechanismEdge): StepQuestion | null {
  if (!SIGNED.includes(edge.kind)) return null;
  const [source, target] = [phraseOf(mechanism, edge.source), phraseOf(mechanism, edge.target)];
  const isInhibition = edge.kind === 'inhibition';
  const subject = sentenceStart(source);
  const sentence = (kind: EdgeKind): string =>
    `${arrowSentence(relationIn(mechanism, edge, kind), undefined)(subject, target, isPlural(source))}.`;
  return buildQuestion(
    step,
    { kind: 'sign', prompt: `How ${agree(source, 'does', 'do')} ${source} act on ${target}?`, edge },
    [
      { text: sentence('stimulation'), right: !isInhibition },
      { text: sentence('inhibition'), right: isInhibition },
      { text: `${subject} ${agree(source, 'has', 'have')} no effect on ${target}.`, right: false },
    ],
  );
}

/** Undisputed arrows of a step that no one guessed, in the order in which they act. */
function arrowsOf(mechanism: Mechanism, step: Step): MechanismEdge[] {
  const { edges } = indexMechanism(mechanism);
  return step.sequence.flat().flatMap((id) => {
    const edge = edges.get(id);
    return edge && edge.hypothesis === undefined && edge.guessed === undefined ? edge : [];
  });
}

/** Questions on more than a sign are better where there are any. */
const ORDER = [effectQuestion, targetQuestion, sourceQuestion, signQuestion] as const;

/** Every question that the graph has for each step, by the id of the step; the best ones first. */
const questionsByStep = memoize((mechanism: Mechanism): ReadonlyMap<string, readonly StepQuestion[]> => {
  const all = mechanism.steps.map((step): [string, StepQuestion[]] => {
    const arrows = arrowsOf(mechanism, step);
    // The last arrow is what the step has just shown.
    const recent = arrows.toReversed();
    const made = ORDER.flatMap((ask) => recent.flatMap((edge) => ask(mechanism, step, edge) ?? []));
    // One thing may do the same to two: in one step it is asked about once.
    const [ids, prompts] = [new Set<string>(), new Set<string>()];
    const isNew = ({ id, prompt }: StepQuestion): boolean => !ids.has(id) && !prompts.has(prompt);
    return [step.id, made.filter((one) => isNew(one) && ids.add(one.id) && prompts.add(one.prompt))];
  });
  return new Map(all);
});

/** The questions of a step; none where nothing acts on anything in it. */
export function stepQuestions(mechanism: Mechanism, stepId: string): readonly StepQuestion[] {
  return questionsByStep(mechanism).get(stepId) ?? [];
}

/** The question of a step with an id, or undefined. */
export function findStepQuestion(mechanism: Mechanism, id: string): StepQuestion | undefined {
  const [, step = ''] = id.split(':');
  return stepQuestions(mechanism, step).find((question) => question.id === id);
}
