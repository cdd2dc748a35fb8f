import type { KeyLine } from './keyHelp';

/** A list of keys; its class decides how it is laid out. */
export function KeyList({ keys: lines, className }: { keys: readonly KeyLine[]; className: string }) {
  return (
    <dl className={className}>
      {lines.map(([keys, what]) => (
        <div key={what}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
