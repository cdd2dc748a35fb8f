import { indexMechanism } from '../../model/indexMechanism';
import type { Control } from '../../model/dynamics';
import type { Intervention } from '../../model/contextRecords';
import type { Mechanism } from '../../model/mechanism';
import { controlsOf } from './controls';

/**
 * One thing that a what-if changes. As it stands in an address:
 * - `blocker`: an intervention, by its id
 * - `kinase=0`: a node held at an activity from 0 to 1
 * - `kinase*0.5`: a node left with a share of its own activity; more than 1 boosts it
 * - `dose=2`: what is given, in units of the usual amount
 * - `stress=0`: without the long condition before it
 */
export type Part =
  | { kind: 'intervention'; intervention: Intervention }
  | { kind: 'hold'; node: string; to: number }
  | { kind: 'share'; node: string; factor: number }
  | { kind: 'dose'; dose: number }
  | { kind: 'stress'; stress: boolean };

/** Why a text is no part. */
export interface Misread {
  text: string;
  why: 'name' | 'value';
  /** What stands before the sign, which is what a nearest name is looked for. */
  name: string;
}

const MOST_BOOST = 10;

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

function parsePart(mechanism: Mechanism, text: string): Part | Misread {
  const { nodes, interventions } = indexMechanism(mechanism);
  const intervention = interventions.get(text);
  if (intervention) return { kind: 'intervention', intervention };
  const at = text.search(/[=*]/);
  const name = at < 0 ? text : text.slice(0, at);
  const sign = text.charAt(at);
  const worded = text.slice(at + 1);
  const control = sign === '=' ? controlsOf(mechanism).find(({ id }) => id === name) : undefined;
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
  return part.kind === 'hold' || part.kind === 'share' ? `node ${part.node}` : part.kind;
}

/** Interventions, then nodes, then controls, each in the mechanism's order: any order of making gives one list. */
function inOrder(mechanism: Mechanism, parts: readonly Part[]): Part[] {
  const nodes = [...indexMechanism(mechanism).nodes.keys()];
  const place = (part: Part): number => {
    if (part.kind === 'intervention') return mechanism.interventions.indexOf(part.intervention);
    const after = mechanism.interventions.length;
    if (part.kind === 'hold' || part.kind === 'share') return after + nodes.indexOf(part.node);
    return after + nodes.length + (part.kind === 'dose' ? 0 : 1);
  };
  const last = new Map(parts.map((part) => [slotOf(part), part]));
  return [...last.values()].sort((a, b) => place(a) - place(b));
}

export interface ReadParts {
  parts: readonly Part[];
  misread: readonly Misread[];
}

/** What a list asks for, in one order; and what of it this mechanism does not have. */
export function readParts(mechanism: Mechanism, list: readonly string[]): ReadParts {
  const all = list.map((text) => parsePart(mechanism, text));
  return {
    parts: inOrder(
      mechanism,
      all.filter((part): part is Part => 'kind' in part),
    ),
    misread: all.filter((part): part is Misread => 'why' in part),
  };
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
