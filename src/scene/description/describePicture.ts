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
  const groups = new Map<(names: string, many: boolean) => string, PartFact[]>();
  for (const part of parts) groups.set(clauseOf(part), [...(groups.get(clauseOf(part)) ?? []), part]);
  return [...groups].map(([say, group]) => {
    const names = group.map(({ node }) => phraseIn(facts.nodes, node));
    return say(listedAtMost(names), names.length > 1 || isPlural(names[0] ?? ''));
  });
}

/** Arrows of one relation that begin together: "insulin and exercise activate the transporter". */
interface Acting {
  relation: Relation;
  sources: MechanismNode[];
  targets: MechanismNode[];
}

function actingOf(arrows: readonly ArrowFact[], { nodes }: PictureFacts): Acting[] {
  const groups: Acting[] = [];
  for (const { edge } of arrows) {
    const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
    if (!source || !target) continue;
    const relation = relationOf(edge.kind, source.kind, target.kind);
    const alike = groups.filter((group) => group.relation === relation);
    const toSame = alike.find(({ targets }) => targets.length === 1 && targets[0] === target);
    const fromSame = alike.find(({ sources }) => sources.length === 1 && sources[0] === source);
    if (toSame) toSame.sources.push(source);
    else if (fromSame) fromSame.targets.push(target);
    else groups.push({ relation, sources: [source], targets: [target] });
  }
  return groups;
}

const isStopped = (state: VisualState): boolean =>
  state === 'lifted' || state === 'blocked' || state === 'silenced' || state === 'reversed';

/** "which promotes glucose uptake": what the end of a sentence does in turn, at most this often in one sentence. */
const MOST_RELATIVES = 2;

/** What acts on what from this step on, and what no longer does. */
function actionSentences(facts: PictureFacts, { graph, stepIndex }: DescribedPicture): string[] {
  const { arrows, parts, nodes } = facts;
  const isNewPart = new Set(parts.filter(({ isNew }) => isNew).map(({ id }) => id));
  const acting = actingOf(
    arrows.filter(({ isNew, state }) => isNew && (state === 'active' || state === 'ongoing')),
    facts,
  );
  const stopped = arrows.filter(({ isNew, state, edge }) => isStopped(state) && (isNew || isNewPart.has(edge.target)));
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
    const origin: string | null = goesOn ? null : originOf(sources, facts, { graph, stepIndex });
    if (origin !== null) sentences.push(origin);
    const isOpen = target && origin === null && consequences.length === 0;
    end = isOpen ? { node: target, relatives: goesOn && end ? end.relatives + 1 : 0 } : undefined;
  }
  return [...sentences, ...stopped.flatMap((arrow) => (told.has(arrow.id) ? [] : arrowClause(arrow, facts)))].map(
    (sentence) => `${sentence}.`,
  );
}

/** What had brought about the sources of arrows in an earlier step: "insulin activated the receptor in step 4". */
function originOf(
  sources: readonly MechanismNode[],
  facts: PictureFacts,
  { graph, stepIndex }: Pick<DescribedPicture, 'graph' | 'stepIndex'>,
): string | null {
  const stepOf = (id: string): number => graph.steps.findIndex((step) => step.id === id);
  const ids = new Set(sources.map(({ id }) => id));
  const earlier = facts.arrows.filter(
    ({ edge, isNew, state }) =>
      ids.has(edge.target) && !isNew && (state === 'visited' || state === 'over') && stepOf(edge.step) < stepIndex,
  );
  const [origin, ...others] = actingOf(earlier, facts);
  const at = stepOf(earlier[0]?.edge.step ?? '');
  const isOne =
    origin && others.length === 0 && origin.sources.length === 1 && origin.targets.length === sources.length;
  if (!isOne || at < 0) return null;
  const phrases = listed(sources.map((node) => phraseIn(facts.nodes, node)));
  const sentence = arrowSentence(origin.relation, 'over')(subjectOf(origin.sources, facts), phrases, false);
  return messages.earlierStep(sentence, stepNumberAt(graph, at).number);
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
  const names = drawn.map((arrow) => arrowClause(arrow, facts));
  return [
    ...(names.length > 0 ? [messages.debated(listedAtMost(names))] : []),
    ...(parts + arrows > 0 ? [messages.laidOver(parts, arrows)] : []),
    ...(against && against.length > 0 ? [messages.contradicted(against.length)] : []),
  ];
}

function guessedSentences(facts: PictureFacts): string[] {
  const drawn = facts.arrows.filter(({ edge, state }) => edge.guessed && state !== 'idle');
  return drawn.length > 0 ? [messages.guessed(listedAtMost(drawn.map((arrow) => arrowClause(arrow, facts))))] : [];
}

function notYetSentence(facts: PictureFacts, { graph, stepIndex }: DescribedPicture): string[] {
  const later = graph.steps.slice(stepIndex + 1);
  if (later.length === 0) return [];
  const waiting = facts.parts.filter(({ state }) => state === 'idle').length;
  return [messages.notYet(listedAtMost(later.map(({ title }) => title)), waiting)];
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
