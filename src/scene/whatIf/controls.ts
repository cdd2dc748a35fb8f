import type { Control, RunControl } from '../../model/dynamics';
import type { Mechanism } from '../../model/mechanism';

/** The controls of a mechanism that has inputs for them and says nothing else of them. */
const GENERIC: readonly RunControl[] = [
  {
    id: 'dose',
    short: 'Dose',
    heading: 'Dose, times the usual',
    label: 'Dose, times the usual',
    max: 100,
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

export function controlOf(mechanism: Mechanism, id: Control): RunControl | undefined {
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
