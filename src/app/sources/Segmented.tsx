import './segmented.css';

interface SegmentedProps<T extends string> {
  label: string;
  choices: readonly (readonly [value: T, name: string])[];
  value: T;
  onChoose: (value: T) => void;
}

/** A few choices side by side, one of them taken. */
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
