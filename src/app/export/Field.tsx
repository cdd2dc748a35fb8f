import { type ReactNode, useId } from 'react';

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

/** Something that is there or not. */
export function Check({ name, checked, onChange }: CheckProps) {
  return (
    <label className="export-check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{name}</span>
    </label>
  );
}
