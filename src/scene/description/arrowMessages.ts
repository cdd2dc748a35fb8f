import type { EdgeKind, NodeKind } from '../../model/graph';
import type { VisualState } from '../visualState';

/*
 * What an arrow says, in English: one whole sentence for each relation and each state, so that a translator may order words
 * as their language asks. The other sentences of a picture are in `messages.ts`.
 */

/** Of one, and of many: "inhibits", "inhibit". `many` is about the source. */
type ArrowSentence = (source: string, target: string, many: boolean) => string;

/**
 * Whether an arrow acts: it `holds`; it does so from this step on (`now`); it did so before the story touched it (`asBefore`); the
 * story has not come to it (`notYet`); the story stopped it (`noLonger`); it acted and has ended (`earlier`).
 */
type ArrowState = 'holds' | 'now' | 'asBefore' | 'notYet' | 'noLonger' | 'earlier';

/** A molecule is activated; what happens is promoted. */
export type Relation = EdgeKind | 'promotion';

const arrowMessages: Readonly<Record<Relation, Readonly<Record<ArrowState, ArrowSentence>>>> = {
  stimulation: {
    holds: (s, t, many) => (many ? `${s} activate ${t}` : `${s} activates ${t}`),
    now: (s, t, many) => (many ? `${s} now activate ${t}` : `${s} now activates ${t}`),
    asBefore: (s, t, many) => (many ? `${s} activate ${t} as before` : `${s} activates ${t} as before`),
    notYet: (s, t, many) => (many ? `${s} do not activate ${t} yet` : `${s} does not activate ${t} yet`),
    noLonger: (s, t, many) => (many ? `${s} no longer activate ${t}` : `${s} no longer activates ${t}`),
    earlier: (s, t) => `${s} activated ${t}`,
  },
  promotion: {
    holds: (s, t, many) => (many ? `${s} promote ${t}` : `${s} promotes ${t}`),
    now: (s, t, many) => (many ? `${s} now promote ${t}` : `${s} now promotes ${t}`),
    asBefore: (s, t, many) => (many ? `${s} promote ${t} as before` : `${s} promotes ${t} as before`),
    notYet: (s, t, many) => (many ? `${s} do not promote ${t} yet` : `${s} does not promote ${t} yet`),
    noLonger: (s, t, many) => (many ? `${s} no longer promote ${t}` : `${s} no longer promotes ${t}`),
    earlier: (s, t) => `${s} promoted ${t}`,
  },
  inhibition: {
    holds: (s, t, many) => (many ? `${s} inhibit ${t}` : `${s} inhibits ${t}`),
    now: (s, t, many) => (many ? `${s} now inhibit ${t}` : `${s} now inhibits ${t}`),
    asBefore: (s, t, many) => (many ? `${s} inhibit ${t} as before` : `${s} inhibits ${t} as before`),
    notYet: (s, t, many) => (many ? `${s} do not inhibit ${t} yet` : `${s} does not inhibit ${t} yet`),
    noLonger: (s, t, many) => (many ? `${s} no longer inhibit ${t}` : `${s} no longer inhibits ${t}`),
    earlier: (s, t) => `${s} inhibited ${t}`,
  },
  'necessary stimulation': {
    holds: (s, t, many) => (many ? `${s} are required for ${t}` : `${s} is required for ${t}`),
    now: (s, t, many) =>
      many ? `${s} now act on ${t}, for which they are required` : `${s} now acts on ${t}, for which it is required`,
    asBefore: (s, t, many) => (many ? `${s} are required for ${t} as before` : `${s} is required for ${t} as before`),
    notYet: (s, t, many) =>
      many
        ? `${s} do not act yet on ${t}, for which they are required`
        : `${s} does not act yet on ${t}, for which it is required`,
    noLonger: (s, t, many) =>
      many
        ? `${s} no longer act on ${t}, for which they are required`
        : `${s} no longer acts on ${t}, for which it is required`,
    earlier: (s, t, many) =>
      many ? `${s} acted on ${t}, for which they are required` : `${s} acted on ${t}, for which it is required`,
  },
  catalysis: {
    holds: (s, t, many) => (many ? `${s} modify ${t}` : `${s} modifies ${t}`),
    now: (s, t, many) => (many ? `${s} now modify ${t}` : `${s} now modifies ${t}`),
    asBefore: (s, t, many) => (many ? `${s} modify ${t} as before` : `${s} modifies ${t} as before`),
    notYet: (s, t, many) => (many ? `${s} do not modify ${t} yet` : `${s} does not modify ${t} yet`),
    noLonger: (s, t, many) => (many ? `${s} no longer modify ${t}` : `${s} no longer modifies ${t}`),
    earlier: (s, t) => `${s} modified ${t}`,
  },
  production: {
    holds: (s, t, many) => (many ? `${s} produce ${t}` : `${s} produces ${t}`),
    now: (s, t, many) => (many ? `${s} now produce ${t}` : `${s} now produces ${t}`),
    asBefore: (s, t, many) => (many ? `${s} produce ${t} as before` : `${s} produces ${t} as before`),
    notYet: (s, t, many) => (many ? `${s} do not produce ${t} yet` : `${s} does not produce ${t} yet`),
    noLonger: (s, t, many) => (many ? `${s} no longer produce ${t}` : `${s} no longer produces ${t}`),
    earlier: (s, t) => `${s} produced ${t}`,
  },
  modulation: {
    holds: (s, t, many) => (many ? `${s} modulate ${t}` : `${s} modulates ${t}`),
    now: (s, t, many) => (many ? `${s} now modulate ${t}` : `${s} now modulates ${t}`),
    asBefore: (s, t, many) => (many ? `${s} modulate ${t} as before` : `${s} modulates ${t} as before`),
    notYet: (s, t, many) => (many ? `${s} do not modulate ${t} yet` : `${s} does not modulate ${t} yet`),
    noLonger: (s, t, many) => (many ? `${s} no longer modulate ${t}` : `${s} no longer modulates ${t}`),
    earlier: (s, t) => `${s} modulated ${t}`,
  },
  transport: {
    holds: (s, t, many) => (many ? `${s} set free ${t}` : `${s} sets free ${t}`),
    now: (s, t, many) => (many ? `${s} now set free ${t}` : `${s} now sets free ${t}`),
    asBefore: (s, t, many) => (many ? `${s} set free ${t} as before` : `${s} sets free ${t} as before`),
    notYet: (s, t, many) => (many ? `${s} do not set free ${t} yet` : `${s} does not set free ${t} yet`),
    noLonger: (s, t, many) => (many ? `${s} no longer set free ${t}` : `${s} no longer sets free ${t}`),
    earlier: (s, t) => `${s} set free ${t}`,
  },
};

const arrowStates: Partial<Record<VisualState, ArrowState>> = {
  idle: 'notYet',
  active: 'now',
  visited: 'holds',
  ongoing: 'asBefore',
  over: 'earlier',
};

const HAPPENINGS = new Set<NodeKind | undefined>(['process', 'phenotype']);

/** What an arrow between two kinds of nodes is called. */
export function relationOf(kind: EdgeKind, source: NodeKind | undefined, target: NodeKind | undefined): Relation {
  return kind === 'stimulation' && (HAPPENINGS.has(source) || HAPPENINGS.has(target)) ? 'promotion' : kind;
}

/** The sentence of a relation in a state; `holds`, which no time limits, without one. */
export function arrowSentence(relation: Relation, state: VisualState | undefined): ArrowSentence {
  return arrowMessages[relation][state === undefined ? 'holds' : (arrowStates[state] ?? 'noLonger')];
}

/** What a node does now, after its name. */
export const stateWords: Readonly<Record<VisualState, string>> = {
  idle: 'not yet',
  active: 'active now',
  visited: 'earlier step',
  blocked: 'blocked',
  silenced: 'silenced',
  lifted: 'no longer acts',
  reversed: 'reversed',
  ongoing: 'acts as before',
  over: 'over',
};

export const debatedName = (name: string): string => `${name} (debated)`;
