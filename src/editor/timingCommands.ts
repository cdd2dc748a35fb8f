import type { StateEnd, TimeFigure, Timing } from '../model/graph';
import { changeItem, type EditCommand, named, withFields } from './editCommand';

/** The phases of a time course, in the order in which they come. */
export const PHASES = ['onset', 'peak', 'decay'] as const;

export type Phase = (typeof PHASES)[number];

const UNITS: readonly (readonly [minutes: number, words: RegExp, name: string])[] = [
  [10_080, /^(?:w|wk|week)s?$/, 'weeks'],
  [1440, /^(?:d|day)s?$/, 'days'],
  [60, /^(?:h|hr|hour)s?$/, 'hours'],
  [1, /^(?:m|min|minute)s?$/, 'min'],
  [1 / 60, /^(?:s|sec|second)s?$/, 's'],
];

/** "2 hours" as 120; null for what is no time. A number alone is minutes. */
export function minutesFrom(text: string): number | null {
  const [, number = '', unit = ''] = /^\s*(-?\d+(?:[.,]\d+)?)\s*([a-z]*)\.?\s*$/i.exec(text) ?? [];
  const minutes = unit === '' ? 1 : UNITS.find(([, words]) => words.test(unit.toLowerCase()))?.[0];
  if (number === '' || minutes === undefined) return null;
  return Math.round(Number(number.replace(',', '.')) * minutes * 1e6) / 1e6;
}

/** 120 as "2 hours": in the largest unit of which it is a whole number. */
export function durationWords(minutes: number | undefined): string {
  if (minutes === undefined) return '';
  const unit = UNITS.find(([size]) => minutes !== 0 && Number.isInteger(Math.round((minutes / size) * 1e6) / 1e6));
  return unit ? `${Math.round((minutes / unit[0]) * 1e6) / 1e6} ${unit[2]}` : `${minutes} min`;
}

/** Changes a figure of a node's time course; one that says nothing any more is removed. */
export function changeTiming(id: string, phase: Phase, fields: Partial<TimeFigure>): EditCommand {
  return (draft) => ({
    draft: changeItem(draft, 'nodes', id, (node) => {
      const before: TimeFigure = node.timing?.[phase] ?? { text: '', evidence: [] };
      const figure = withFields(before, fields, ['fromMin', 'toMin', 'short', 'fromMemory']);
      if (figure === before) return node;
      const { [phase]: _before, ...rest } = node.timing ?? {};
      const isEmpty =
        figure.text === '' &&
        figure.fromMin === undefined &&
        figure.toMin === undefined &&
        figure.evidence.length === 0;
      const timing: Timing = isEmpty ? rest : { ...rest, [phase]: figure };
      return withFields(node, { timing: Object.keys(timing).length > 0 ? timing : undefined }, ['timing']);
    }),
    words: `Changed when ${named(draft.nodes.find((node) => node.id === id)?.label ?? '', 'a part')} acts.`,
  });
}

/** Sets what is over at a step. */
export function setEnds(stepId: string, ends: readonly StateEnd[]): EditCommand {
  return (draft) => ({
    draft: changeItem(draft, 'steps', stepId, (step) => withFields(step, { ends }, ['ends'])),
    words: 'Changed what is over at the step.',
  });
}
