/** Keys, and what they do. */
export type KeyLine = readonly [keys: readonly string[], what: string];

/** A list of keys; how it stands is for the style of its class. */
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
