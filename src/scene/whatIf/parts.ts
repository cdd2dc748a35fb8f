import type { Intervention } from '../../model/contextRecords';
import type { Control, RunControl } from '../../model/dynamics';
import type { MechanismNode } from '../../model/graph';
import { indexMechanism } from '../../model/indexMechanism';
import type { Mechanism } from '../../model/mechanism';
import { withinSentence } from '../names';

const GENERIC_DOSE_MAX = 100;

/** The controls of a mechanism that has inputs for them and says nothing else of them. */
const GENERIC: readonly RunControl[] = [
  {
    id: 'dose',
    short: 'Dose',
    heading: 'Dose, times the usual',
    label: 'Dose, times the usual',
    max: GENERIC_DOSE_MAX,
    default: 1,
    choices: [
      { value: 0, label: '0' },
      { value: 0.5, label: '½' },
      { value: 1, label: '1' },
      { value: 2, label: '2' },
      { value: 5, label: '5' },
    ],
  },
  {
    id: 'stress',
    short: 'condition',
    heading: 'Before the start',
    label: 'Condition',
    max: 1,
    default: 1,
    choices: [
      { value: 1, label: 'On', words: 'With the condition before it' },
      { value: 0, label: 'Off', words: 'Without the condition before it' },
    ],
  },
];

/** What a run of the mechanism can be given, in the order in which it is asked for. */
export function controlsOf({ dynamics }: Mechanism): readonly RunControl[] {
  const driven = new Set((dynamics?.inputs ?? []).map(({ control }) => control));
  return dynamics?.controls ?? GENERIC.filter(({ id }) => driven.has(id));
}

function controlOf(mechanism: Mechanism, id: Control): RunControl | undefined {
  return controlsOf(mechanism).find((control) => control.id === id);
}

/** "Rat: 30 mg/kg. Published with an effect: 5 to 30 mg/kg." */
export function doseInSpecies({ dynamics }: Mechanism, dose: number): readonly string[] {
  return (dynamics?.doseAxes ?? []).map(({ species, unit, perDose, window }) => {
    const amount = Math.round(dose * perDose * 100) / 100;
    const name = species.charAt(0).toUpperCase() + species.slice(1);
    return `${name}: ${amount} ${unit}. Published with an effect: ${window.from} to ${window.to} ${unit}.`;
  });
}

/**
 * One thing that a what-if changes. As it stands in an address:
 * - `blocker`: an intervention, by its id
 * - `kinase=0`: a node held at an activity from 0 to 1
 * - `kinase-receptor=0`: an arrow that is cut
 * - `kinase*0.5`: a node left with a share of its own activity; more than 1 boosts it
 * - `dose=2`: what is given, in units of the usual amount
 * - `stress=0`: without the long condition before it
 */
export type Part =
  | { kind: 'intervention'; intervention: Intervention }
  | { kind: 'hold'; node: string; to: number }
  | { kind: 'share'; node: string; factor: number }
  | { kind: 'cut'; edge: string }
  | { kind: 'dose'; dose: number }
  | { kind: 'stress'; stress: boolean };

/**
 * Why a text is no part: no such name, a value out of range, an arrow with any value but 0, or several texts, with commas between
 * them, that ask for different things of one.
 */
export interface PartParseError {
  text: string;
  why: 'name' | 'value' | 'cut' | 'contradiction';
  /** What stands before the sign, which is what a nearest name is looked for. */
  name: string;
}

/** The largest factor on the activity of a node. */
export const MOST_BOOST = 10;

/** The part that sets a control of a run. */
export function controlPart(id: Control, value: number): Part {
  return id === 'dose' ? { kind: 'dose', dose: value } : { kind: 'stress', stress: value === 1 };
}

export function partText(part: Part): string {
  switch (part.kind) {
    case 'intervention':
      return part.intervention.id;
    case 'hold':
      return `${part.node}=${part.to}`;
    case 'share':
      return `${part.node}*${part.factor}`;
    case 'cut':
      return `${part.edge}=0`;
    case 'dose':
      return `dose=${part.dose}`;
    case 'stress':
      return `stress=${part.stress ? 1 : 0}`;
  }
}

/** A plain decimal number within bounds; no sign, no exponent and no blank, which `Number` would all take. */
function valueOf(text: string, most: number): number | null {
  if (!/^\d{1,3}(?:\.\d{1,4})?$/.test(text)) return null;
  const value = Number(text);
  return value <= most ? value : null;
}

function parsePart(mechanism: Mechanism, text: string): Part | PartParseError {
  const { nodes, edges, interventions } = indexMechanism(mechanism);
  const intervention = interventions.get(text);
  if (intervention) return { kind: 'intervention', intervention };
  const at = text.search(/[=*]/);
  const name = at < 0 ? text : text.slice(0, at);
  const sign = text.charAt(at);
  const worded = text.slice(at + 1);
  const control = sign === '=' ? controlsOf(mechanism).find(({ id }) => id === name) : undefined;
  if (at >= 0 && !control && edges.has(name)) {
    return sign === '=' && Number(worded) === 0 && worded !== ''
      ? { kind: 'cut', edge: name }
      : { text, why: 'cut', name };
  }
  if (at < 0 || (!control && !nodes.has(name))) return { text, why: 'name', name };
  const value = valueOf(worded, sign === '*' ? MOST_BOOST : (control?.max ?? 1));
  const isSwitch = control?.id === 'stress';
  if (value === null || (isSwitch && worded !== '0' && worded !== '1')) return { text, why: 'value', name };
  if (control) return controlPart(control.id, value);
  return sign === '=' ? { kind: 'hold', node: name, to: value } : { kind: 'share', node: name, factor: value };
}

/** What can stand only once: a second replaces the first. */
function slotOf(part: Part): string {
  if (part.kind === 'intervention') return `intervention ${part.intervention.id}`;
  if (part.kind === 'cut') return `edge ${part.edge}`;
  return part.kind === 'hold' || part.kind === 'share' ? `node ${part.node}` : part.kind;
}

/** Interventions, then nodes, then arrows, then controls, each in the mechanism's order: any order of making gives one list. */
function inOrder(mechanism: Mechanism, parts: readonly Part[]): Part[] {
  const index = indexMechanism(mechanism);
  const [nodes, edges] = [[...index.nodes.keys()], [...index.edges.keys()]];
  const place = (part: Part): number => {
    if (part.kind === 'intervention') return mechanism.interventions.indexOf(part.intervention);
    const after = mechanism.interventions.length;
    if (part.kind === 'hold' || part.kind === 'share') return after + nodes.indexOf(part.node);
    if (part.kind === 'cut') return after + nodes.length + edges.indexOf(part.edge);
    return after + nodes.length + edges.length + (part.kind === 'dose' ? 0 : 1);
  };
  const last = new Map(parts.map((part) => [slotOf(part), part]));
  return [...last.values()].sort((a, b) => place(a) - place(b));
}

export interface ReadParts {
  parts: readonly Part[];
  misread: readonly PartParseError[];
}

/** What is asked of one thing in different ways; none of these can be made. */
function findContradictions(parts: readonly Part[]): Part[][] {
  const asked = new Map<string, Map<string, Part>>();
  for (const part of parts) {
    const slot = slotOf(part);
    asked.set(slot, (asked.get(slot) ?? new Map<string, Part>()).set(partText(part), part));
  }
  return [...asked.values()].filter(({ size }) => size > 1).map((same) => [...same.values()]);
}

/** A contradiction as an error; its first part names the thing. */
function contradictionError(parts: readonly Part[]): PartParseError {
  const texts = parts.map(partText);
  return { text: texts.join(','), why: 'contradiction', name: (texts[0] ?? '').replace(/[=*].*/, '') };
}

/** What a list asks for, in one order; and what of it this mechanism does not have, or what contradicts itself. */
export function readParts(mechanism: Mechanism, list: readonly string[]): ReadParts {
  const all = list.map((text) => parsePart(mechanism, text));
  const read = all.filter((part): part is Part => 'kind' in part);
  const contradictions = findContradictions(read);
  const refused = new Set(contradictions.flat().map(slotOf));
  return {
    parts: inOrder(
      mechanism,
      read.filter((part) => !refused.has(slotOf(part))),
    ),
    misread: [
      ...all.filter((part): part is PartParseError => 'why' in part),
      ...contradictions.map(contradictionError),
    ],
  };
}

/** The largest dose that a run can be given, in units of the usual one. */
export function largestDose(mechanism: Mechanism): number {
  return controlOf(mechanism, 'dose')?.max ?? GENERIC_DOSE_MAX;
}

/** The list with a part added, or taken out where it is already in. */
export function toggled(mechanism: Mechanism, parts: readonly Part[], part: Part): string[] {
  const text = partText(part);
  const without = parts.filter((other) => partText(other) !== text);
  const next = without.length < parts.length ? without : inOrder(mechanism, [...parts, part]);
  return next.map(partText);
}

/** The list with a part in it whatever stood in its place, or with nothing in that place. */
export function withPart(mechanism: Mechanism, parts: readonly Part[], part: Part, keep: boolean): string[] {
  const others = parts.filter((other) => slotOf(other) !== slotOf(part));
  return inOrder(mechanism, keep ? [...others, part] : others).map(partText);
}

/** The label of a node on one line; in the diagram it may be broken. */
export function labelOf(mechanism: Mechanism, id: string): string {
  const hidden = mechanism.dynamics?.hidden?.nodes.find((node) => node.id === id);
  return (indexMechanism(mechanism).nodes.get(id) ?? hidden)?.label.replace(/\s+/g, ' ') ?? id;
}

/** The nodes that are drawn and, as far as a sentence needs them, those that only the run has. */
export function namedNodes(mechanism: Mechanism): ReadonlyMap<string, MechanismNode> {
  const hidden = (mechanism.dynamics?.hidden?.nodes ?? []).map(({ id, label, name, why }): [string, MechanismNode] => [
    id,
    {
      ...{ id, label, name, kind: 'process', voice: 'signal', compartment: '', step: '', identifiers: [] },
      ...{ description: why, evidence: [] },
    },
  ]);
  return new Map([...indexMechanism(mechanism).nodes, ...hidden]);
}

/** The label of a node, or its full name where several nodes share the label, such as the receptors of two cells. */
export function nameOf(mechanism: Mechanism, id: string): string {
  const { nodes } = indexMechanism(mechanism);
  const node = nodes.get(id);
  if (!node) return labelOf(mechanism, id);
  const twins = [...nodes.values()].filter(({ label }) => label === node.label);
  return twins.length > 1 ? node.name : labelOf(mechanism, id);
}

/** The drug of the story, which a dose is a dose of. */
export function drugOf({ dynamics }: Mechanism): string {
  return dynamics?.agents[0]?.label ?? 'the drug';
}

/** In the words that the mechanism has for the value, else in general ones. */
function controlWords(mechanism: Mechanism, id: Control, value: number): string {
  const control = controlOf(mechanism, id);
  const words = control?.choices.find((choice) => choice.value === value)?.words;
  if (words !== undefined) return words;
  const drug = drugOf(mechanism);
  if (id === 'dose') return value === 0 ? `No ${drug.toLowerCase()}` : `${drug} at ${value} × the usual dose`;
  return `${control?.label ?? id}: ${value}`;
}

/** "Insulin → insulin receptor": an arrow by its ends. */
export function cutWords(mechanism: Mechanism, id: string): string {
  const edge = indexMechanism(mechanism).edges.get(id);
  return edge ? `${nameOf(mechanism, edge.source)} → ${withinSentence(nameOf(mechanism, edge.target))}` : id;
}

/** "Insulin knocked out": what is done, in a few words. */
export function partWords(mechanism: Mechanism, part: Part): string {
  switch (part.kind) {
    case 'intervention':
      return part.intervention.label;
    case 'hold': {
      const name = nameOf(mechanism, part.node);
      if (part.to === 0) return `${name} blocked`;
      return part.to === 1 ? `${name} held active` : `${name} held at ${part.to}`;
    }
    case 'share': {
      const name = nameOf(mechanism, part.node);
      return part.factor === 0.5 ? `${name} halved` : `${name} left with ${part.factor} of its own`;
    }
    case 'cut':
      return `${cutWords(mechanism, part.edge)} cut`;
    case 'dose':
      return controlWords(mechanism, 'dose', part.dose);
    case 'stress':
      return controlWords(mechanism, 'stress', Number(part.stress));
  }
}

/** All that is changed, as a title. */
export function titleOf(mechanism: Mechanism, parts: readonly Part[]): string {
  return parts.map((part) => partWords(mechanism, part)).join(' + ');
}
