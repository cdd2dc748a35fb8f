import { group } from 'd3-array';
import type { MechanismNode } from '../../model/graph';
import { stepNumberAt } from '../../model/mechanism';
import { isPlural, shortName } from '../names';
import { timingWords } from '../timingWords';
import { viewNames } from '../views/ids';
import type { VisualState } from '../visualState';
import { arrowSentence, type Relation, relationOf } from './arrowMessages';
import { listed, listedAtMost, phraseIn } from './phrases';
import { messages } from './messages';
import { type ArrowFact, type DescribedPicture, type PartFact, type PictureFacts, pictureFacts } from './pictureFacts';

/** A picture in words. */
export interface PictureDescription {
  /** In one line: which picture it is. */
  name: string;
  /** What it shows, one sentence each. */
  sentences: readonly string[];
  /** How the story goes on. */
  next: string;
}

/** Phrases at the beginning of a sentence. A name keeps its case: "mRNA", but "The receptor". */
function subjectOf(sources: readonly MechanismNode[], { nodes }: PictureFacts): string {
  return listed(
    sources.map((node, at) => {
      const phrase = phraseIn(nodes, node);
      if (at > 0) return phrase;
      return phrase.startsWith('the ') ? `T${phrase.slice(1)}` : shortName(node, nodes);
    }),
  );
}

/** An arrow in its state, as a sentence of its own without its stop. */
function arrowClause({ edge, state }: ArrowFact, facts: PictureFacts): string {
  const [source, target] = [facts.nodes.get(edge.source), facts.nodes.get(edge.target)];
  if (!source || !target) return '';
  const say = arrowSentence(relationOf(edge.kind, source.kind, target.kind), state);
  return say(subjectOf([source], facts), phraseIn(facts.nodes, target), isPlural(shortName(source, facts.nodes)));
}

/** Parts that share a state as one clause each: "insulin and its receptor are active". */
function clauses(
  parts: readonly PartFact[],
  facts: PictureFacts,
  clauseOf: (part: PartFact) => (names: string, many: boolean) => string,
): string[] {
  const phraseOf = ({ node }: PartFact) => phraseIn(facts.nodes, node);
  return [...group(parts, clauseOf)].map(([say, alike]) =>
    say(listedAtMost(alike, phraseOf), alike.length > 1 || alike.some((part) => isPlural(phraseOf(part)))),
  );
}

/** Arrows of one relation that begin together: "insulin and exercise activate the transporter". */
interface Acting {
  relation: Relation;
  sources: MechanismNode[];
  targets: MechanismNode[];
}

function actingOf(arrows: readonly ArrowFact[], { nodes }: PictureFacts): Acting[] {
  const groups: Acting[] = [];
  // The first group of a relation that ends in one part, or begins at one, by that part.
  const [to, from] = [new Map<string, Acting>(), new Map<string, Acting>()];
  for (const { edge } of arrows) {
    const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
    if (!source || !target) continue;
    const relation = relationOf(edge.kind, source.kind, target.kind);
    const [toKey, fromKey] = [`${relation} ${target.id}`, `${relation} ${source.id}`];
    const [toSame, fromSame] = [to.get(toKey), from.get(fromKey)];
    if (toSame?.targets.length === 1) toSame.sources.push(source);
    else if (fromSame?.sources.length === 1) fromSame.targets.push(target);
    else {
      const group = { relation, sources: [source], targets: [target] };
      groups.push(group);
      if (!toSame || toSame.targets.length > 1) to.set(toKey, group);
      if (!fromSame || fromSame.sources.length > 1) from.set(fromKey, group);
    }
  }
  return groups;
}

const isStopped = (state: VisualState): boolean =>
  state === 'lifted' || state === 'blocked' || state === 'silenced' || state === 'reversed';

/** "which promotes glucose uptake": what the end of a sentence does in turn, at most this often in one sentence. */
const MOST_RELATIVES = 2;
/** Groups of arrows that begin, and arrows that stop, which are told one by one: more than that is not listened to. */
const MOST_ACTIONS = 30;

/** What acts on what from this step on, and what no longer does. */
function actionSentences(facts: PictureFacts, { graph, stepIndex }: DescribedPicture): string[] {
  const { arrows, parts, nodes } = facts;
  const isNewPart = new Set(parts.filter(({ isNew }) => isNew).map(({ id }) => id));
  const allActing = actingOf(
    arrows.filter(({ isNew, state }) => isNew && (state === 'active' || state === 'ongoing')),
    facts,
  );
  const acting = allActing.slice(0, MOST_ACTIONS);
  const allStopped = arrows.filter(
    ({ isNew, state, edge }) => isStopped(state) && (isNew || isNewPart.has(edge.target)),
  );
  const stopped = allStopped.slice(0, MOST_ACTIONS);
  const untold =
    allActing.slice(MOST_ACTIONS).reduce((sum, { sources, targets }) => sum + sources.length * targets.length, 0) +
    allStopped.length -
    stopped.length;
  const origins = createOrigins(facts, { graph, stepIndex });
  const phrases = (list: readonly MechanismNode[]) => listed(list.map((node) => phraseIn(nodes, node)));
  const isMany = (list: readonly MechanismNode[]) =>
    list.length > 1 || list.some((node) => isPlural(shortName(node, nodes)));
  const told = new Set<string>();
  const sentences: string[] = [];
  /** What the sentence so far ends in, which can go on in it. */
  let end: { node: MechanismNode; relatives: number } | undefined;
  let subject: MechanismNode | undefined;

  for (const group of acting) {
    const { relation, sources, targets } = group;
    const [source, target] = [
      sources.length === 1 ? sources[0] : undefined,
      targets.length === 1 ? targets[0] : undefined,
    ];
    const say = arrowSentence(relation, undefined);
    const goesOn: boolean = end !== undefined && end.node === source && end.relatives < MOST_RELATIVES;
    if (goesOn) {
      sentences.push(`${sentences.pop()}, ${say(messages.which, phrases(targets), isMany(sources))}`);
    } else {
      const name = subjectOf(sources, facts);
      const again = source !== undefined && source === subject;
      sentences.push(say(again ? messages.also(name) : name, phrases(targets), isMany(sources)));
      subject = source;
    }
    const consequences = stopped.filter(({ edge, isNew }) => isNew && target && edge.source === target.id);
    for (const { id, edge, state } of consequences) {
      const stoppedAt = nodes.get(edge.target);
      if (!target || !stoppedAt) continue;
      told.add(id);
      const no = arrowSentence(relationOf(edge.kind, target.kind, stoppedAt.kind), state);
      sentences.push(`${sentences.pop()}, ${no(messages.which, phraseIn(nodes, stoppedAt), isMany([target]))}`);
    }
    const origin: string | null = goesOn ? null : origins(sources);
    if (origin !== null) sentences.push(origin);
    const isOpen = target && origin === null && consequences.length === 0;
    end = isOpen ? { node: target, relatives: goesOn && end ? end.relatives + 1 : 0 } : undefined;
  }
  const all = [...sentences, ...stopped.flatMap((arrow) => (told.has(arrow.id) ? [] : arrowClause(arrow, facts)))];
  return [...all.map((sentence) => `${sentence}.`), ...(untold > 0 ? [messages.untold(untold)] : [])];
}

/** What had brought about the sources of arrows in an earlier step: "insulin activated the receptor in step 4". */
function createOrigins(
  facts: PictureFacts,
  { graph, stepIndex }: Pick<DescribedPicture, 'graph' | 'stepIndex'>,
): (sources: readonly MechanismNode[]) => string | null {
  const steps = new Map(graph.steps.map(({ id }, at) => [id, at]));
  const stepOf = (id: string): number => steps.get(id) ?? -1;
  const earlierArrows = facts.arrows.filter(
    ({ edge, isNew, state }) => !isNew && (state === 'visited' || state === 'over') && stepOf(edge.step) < stepIndex,
  );
  const reaching = group(earlierArrows, ({ edge }) => edge.target);
  return (sources) => {
    const earlier = sources.flatMap(({ id }) => reaching.get(id) ?? []);
    const [origin, ...others] = actingOf(earlier, facts);
    const at = stepOf(earlier[0]?.edge.step ?? '');
    const isOne =
      origin && others.length === 0 && origin.sources.length === 1 && origin.targets.length === sources.length;
    if (!isOne || at < 0) return null;
    const phrases = listed(sources.map((node) => phraseIn(facts.nodes, node)));
    const sentence = arrowSentence(origin.relation, 'over')(subjectOf(origin.sources, facts), phrases, false);
    return messages.earlierStep(sentence, stepNumberAt(graph, at).number);
  };
}

const beginsOf = ({ state, node, perturbation }: PartFact) =>
  perturbation
    ? messages.isPerturbed[perturbation]
    : state === 'active'
      ? messages.begins[node.kind]
      : messages.becomes[state];

function freshSentence(facts: PictureFacts, graph: DescribedPicture['graph']): string {
  const fresh = facts.parts.filter(({ isNew }) => isNew);
  if (fresh.length === 0) return messages.nothingFresh;
  const words = clauses(fresh, facts, beginsOf).join('; ');
  const places = new Set(fresh.map(({ node }) => node.compartment));
  const place = graph.compartments.find(({ id }) => places.size === 1 && places.has(id))?.label;
  return place === undefined ? messages.fresh(words) : messages.freshIn(place, words);
}

function unchangedSentence(facts: PictureFacts): string[] {
  const kept = facts.parts.filter(({ isNew, state, layer }) => !isNew && state !== 'idle' && layer === null);
  if (kept.length === 0) return [];
  return [
    messages.unchanged(
      clauses(kept, facts, ({ state, perturbation }) =>
        perturbation ? messages.isPerturbed[perturbation] : messages.stays[state as Exclude<VisualState, 'idle'>],
      ).join('; '),
    ),
  ];
}

function debatedSentences(facts: PictureFacts, { graph, stepIndex }: DescribedPicture): string[] {
  const drawn = facts.arrows.filter(({ edge, state, layer }) => edge.hypothesis && layer === null && state !== 'idle');
  const laid = (items: readonly { layer: string | null }[]) => items.filter(({ layer }) => layer !== null).length;
  const [parts, arrows] = [laid(facts.parts), laid(facts.arrows)];
  // The graph alone has no evidence.
  const against = graph.steps[stepIndex]?.evidence.filter((item) => 'stance' in item && item.stance === 'contradicts');
  return [
    ...(drawn.length > 0 ? [messages.debated(listedAtMost(drawn, (arrow) => arrowClause(arrow, facts)))] : []),
    ...(parts + arrows > 0 ? [messages.laidOver(parts, arrows)] : []),
    ...(against && against.length > 0 ? [messages.contradicted(against.length)] : []),
  ];
}

function guessedSentences(facts: PictureFacts): string[] {
  const drawn = facts.arrows.filter(({ edge, state }) => edge.guessed && state !== 'idle');
  return drawn.length > 0 ? [messages.guessed(listedAtMost(drawn, (arrow) => arrowClause(arrow, facts)))] : [];
}

function notYetSentence(facts: PictureFacts, { graph, stepIndex }: DescribedPicture): string[] {
  const later = graph.steps.slice(stepIndex + 1);
  if (later.length === 0) return [];
  const waiting = facts.parts.filter(({ state }) => state === 'idle').length;
  return [
    messages.notYet(
      listedAtMost(later, ({ title }) => title),
      waiting,
    ),
  ];
}

/** In the view of times each new part is said with its times; elsewhere what acts on what. */
function timeSentence(facts: PictureFacts): string[] {
  const rows = facts.parts.flatMap(({ node, isNew, state }) => {
    const words = isNew && state === 'active' ? timingWords(node) : [];
    return words.length > 0 ? `${shortName(node, facts.nodes)}, ${words.join(', ')}` : [];
  });
  return rows.length > 0 ? [messages.times(rows.join('; '))] : [];
}

/**
 * What a picture shows, in words: where the story is, what is new, what acts on what in which state, what is debated, what is
 * unchanged, what has not happened yet, and how to go on. For every mechanism, view, step and what-if; a pure function.
 *
 * @example
 * describePicture({ graph, view: 'pathway', stepIndex: 2 }).sentences.join(' ');
 */
export function describePicture(picture: DescribedPicture): PictureDescription {
  const { graph, view, stepIndex, highlighting } = picture;
  const step = graph.steps[stepIndex];
  if (!step) throw new RangeError(`There is no step ${stepIndex}: the mechanism has ${graph.steps.length}.`);
  const { label } = stepNumberAt(graph, stepIndex);
  const facts = pictureFacts(picture);
  const whatIf = highlighting?.whatIf;
  const lit = highlighting?.overlays.lit;
  const all = [...facts.parts, ...facts.arrows];
  const next = graph.steps[stepIndex + 1];
  return {
    name: messages.diagramName(graph.title, viewNames[view], label, step.title),
    sentences: [
      messages.place(label, step.when),
      whatIf ? messages.whatIf(whatIf.title, whatIf.sentenceAt(stepIndex)) : step.caption,
      ...(lit ? [messages.highlighted(all.filter(({ isAside }) => !isAside).length, all.length)] : []),
      freshSentence(facts, graph),
      ...(view === 'time' ? timeSentence(facts) : actionSentences(facts, picture)),
      ...debatedSentences(facts, picture),
      ...guessedSentences(facts),
      ...unchangedSentence(facts),
      ...notYetSentence(facts, picture),
      messages.views[view],
    ],
    next: next ? messages.nextStep(stepNumberAt(graph, stepIndex + 1).label, next.title) : messages.lastStep,
  };
}
