import { type ReactNode, useId } from 'react';
import './controls.css';

interface SegmentedProps<T extends string> {
  label: string;
  choices: readonly (readonly [value: T, name: string])[];
  value: T;
  onChoose: (value: T) => void;
}

/** A segmented control: a few choices, one selected. */
export function Segmented<T extends string>({ label, choices, value, onChoose }: SegmentedProps<T>) {
  return (
    <div className="segmented" role="group" aria-label={label}>
      {choices.map(([choice, name]) => (
        <button key={choice} type="button" aria-pressed={choice === value} onClick={() => onChoose(choice)}>
          {name}
        </button>
      ))}
    </div>
  );
}

/** A group of choices under its name. */
export function Field({ name, children }: { name: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="export-field" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {children}
    </section>
  );
}

interface CheckProps {
  name: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A checkbox with its label. */
export function Check({ name, checked, onChange }: CheckProps) {
  return (
    <label className="export-check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{name}</span>
    </label>
  );
}
