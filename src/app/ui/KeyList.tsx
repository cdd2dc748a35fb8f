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

/** The keys of a presentation, as the help tells them. */
export const presentKeyList: readonly KeyLine[] = [
  [['Page Down', '→', '↓', 'Space', 'Enter', 'N'], 'Next step; on a black screen, the picture again'],
  [['Page Up', '←', '↑', 'Shift + Space', 'Backspace', 'P'], 'Step back'],
  [['Home', 'End'], 'First step, last step'],
  [['0 to 7'], 'Go to the step of that number'],
  [['G'], 'Go to a step by number or name'],
  [['O'], 'Overview of all steps'],
  [['B', '.'], 'Black screen'],
  [['F', 'F5'], 'Full screen'],
  [['W'], 'What-if questions for the hall'],
  [['S'], 'Speaker view in a second window'],
  [['V', 'C', 'T'], 'Next view; cell view; time view'],
  [['R', 'A'], 'Replay this step; play on or hold'],
  [['H'], 'Ring around the pointer'],
  [['K'], 'Elapsed time'],
  [['L', 'M'], 'Legend; marks of the evidence'],
  [['D'], 'Change the theme for this presentation'],
  [['Esc'], 'Close what is open, else end the black screen, else leave'],
];
