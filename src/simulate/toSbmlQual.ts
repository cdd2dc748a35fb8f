import type { MechanismEdge } from '../model/graph';
import type { Mechanism } from '../model/mechanism';
import { defaultHypotheses, runEdges, runNodes } from './activeGraph';
import { type ArrowRoutes, arrowRoutes, type Role, roleOf } from './routes';

const CORE = 'http://www.sbml.org/sbml/level3/version1/core';
const QUAL = 'http://www.sbml.org/sbml/level3/version1/qual/version1';
const MATHML = 'http://www.w3.org/1998/Math/MathML';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no place for most control characters, not even escaped. */
function isXml(char: string): boolean {
  return char >= ' ' || char === '\n' || char === '\t';
}

function escaped(text: string): string {
  return [...text]
    .filter(isXml)
    .map((char) => ESCAPES[char] ?? char)
    .join('');
}

/** An SId has letters, digits and underscores, and begins with neither a digit nor a reserved word of ours. */
function sid(id: string): string {
  return `s_${[...id].map((char) => (/[A-Za-z0-9]/.test(char) ? char : `_${char.codePointAt(0)?.toString(16) ?? ''}_`)).join('')}`;
}

function isOn(id: string, inverted: boolean): string {
  const [relation, level] = inverted ? ['lt', 1] : ['geq', 1];
  return `<apply><${relation}/><ci>${sid(id)}</ci><cn type="integer">${level}</cn></apply>`;
}

function joined(operator: 'and' | 'or', terms: readonly string[]): string {
  return terms.length === 1 ? (terms[0] ?? '') : `<apply><${operator}/>${terms.join('')}</apply>`;
}

interface Logic {
  /** All arrows into the node, and the same divided by explanation. */
  edges: readonly MechanismEdge[];
  routes: ArrowRoutes;
  /** It is on with no stimulation, unless something inhibits it. */
  basal: boolean;
  all: boolean;
}

function termsOf(edges: readonly MechanismEdge[], role: Role, inverted = false): string[] {
  return edges.filter((edge) => roleOf(edge) === role).map(({ source }) => isOn(source, inverted));
}

/** The rule of `driveOf` with activities of 0 and 1 only. */
function condition({ routes: { own, others, demands }, basal, all }: Logic): string {
  const alternatives = termsOf(own, 'stimulation');
  const driven = basal || alternatives.length === 0 ? [] : [joined(all ? 'and' : 'or', alternatives)];
  const ownWay = [...driven, ...termsOf(own, 'need'), ...termsOf(own, 'brake', true)];
  const otherWays = others.map(({ edges }) => {
    const brings = [...termsOf(edges, 'stimulation'), ...termsOf(edges, 'brake', true)];
    return joined('and', [joined('or', brings), ...termsOf(edges, 'need')]);
  });
  const ways = [...(ownWay.length > 0 ? [joined('and', ownWay)] : []), ...otherWays];
  return joined('and', [
    ...(ways.length > 0 ? [joined('or', ways)] : []),
    ...termsOf(demands, 'need'),
    ...termsOf(demands, 'brake', true),
  ]);
}

function transition(target: string, logic: Logic): string {
  const id = sid(target);
  const inputs = logic.edges.map(({ id: edgeId, source, kind }) => {
    const sign = kind === 'inhibition' ? 'negative' : kind === 'modulation' ? 'unknown' : 'positive';
    return `<qual:input qual:id="${sid(`in-${edgeId}`)}" qual:qualitativeSpecies="${sid(source)}" qual:transitionEffect="none" qual:sign="${sign}" qual:thresholdLevel="1"/>`;
  });
  return `<qual:transition qual:id="t_${id}"><qual:listOfInputs>${inputs.join('')}</qual:listOfInputs><qual:listOfOutputs><qual:output qual:id="o_${id}" qual:qualitativeSpecies="${id}" qual:transitionEffect="assignmentLevel"/></qual:listOfOutputs><qual:listOfFunctionTerms><qual:defaultTerm qual:resultLevel="0"/><qual:functionTerm qual:resultLevel="1"><math xmlns="${MATHML}">${condition(logic)}</math></qual:functionTerm></qual:listOfFunctionTerms></qual:transition>`;
}

/** Basal activity from which a node counts as on by itself in a logic of two levels. */
const ON_FROM = 0.5;

/**
 * The logic of the mechanism without its times, as SBML Level 3 with the qualitative models package, so that others can
 * check it with their own tools (Chaouiya et al. 2013, BMC Systems Biology 7:135). Each node is off (0) or on (1).
 */
export function toSbmlQual(mechanism: Mechanism, hypotheses: readonly string[] = defaultHypotheses(mechanism)): string {
  const nodes = runNodes(mechanism, hypotheses);
  const edges = runEdges(mechanism, hypotheses);
  const all = runEdges(
    mechanism,
    mechanism.hypotheses.map(({ id }) => id),
  );
  const entryOf = new Map(mechanism.dynamics?.nodes.map((entry) => [entry.node, entry]));
  const given = new Set(
    mechanism.dynamics?.inputs.filter(({ sign }) => sign === 'stimulation').map(({ node }) => node),
  );
  function logicOf(id: string): Logic {
    const into = (some: readonly MechanismEdge[]) => some.filter(({ target }) => target === id);
    return {
      edges: into(edges),
      routes: arrowRoutes(mechanism, id, into(edges), into(all)),
      basal: (entryOf.get(id)?.basal ?? 0) >= ON_FROM,
      all: entryOf.get(id)?.gate === 'all',
    };
  }
  const species = nodes.map(({ id, name }) => {
    const fixed = logicOf(id).edges.length === 0;
    const level = given.has(id) || logicOf(id).basal ? 1 : 0;
    return `<qual:qualitativeSpecies qual:id="${sid(id)}" qual:name="${escaped(name)}" qual:compartment="everywhere" qual:constant="${String(fixed)}" qual:initialLevel="${level}" qual:maxLevel="1"/>`;
  });
  const transitions = nodes.flatMap(({ id }) => {
    const logic = logicOf(id);
    return logic.edges.length === 0 ? [] : [transition(id, logic)];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<sbml xmlns="${CORE}" xmlns:qual="${QUAL}" level="3" version="1" qual:required="true">`,
    `<model id="${sid(mechanism.id)}" name="${escaped(mechanism.title)}">`,
    '<listOfCompartments><compartment id="everywhere" constant="true"/></listOfCompartments>',
    `<qual:listOfQualitativeSpecies>\n${species.join('\n')}\n</qual:listOfQualitativeSpecies>`,
    ...(transitions.length > 0
      ? [`<qual:listOfTransitions>\n${transitions.join('\n')}\n</qual:listOfTransitions>`]
      : []),
    '</model>',
    '</sbml>',
    '',
  ].join('\n');
}
