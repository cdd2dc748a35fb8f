import { strengthKey } from '../../scene/evidence/strengthKey';
import { SceneFigure } from '../diagram/SceneFigure';

const key = strengthKey();

/** What the marks mean, drawn by the code that draws them. */
export function MarkKey() {
  return (
    <SceneFigure
      scene={key}
      className="mark-key"
      style={{ maxInlineSize: key.width * 0.72 }}
      label="Key to the marks: the picture tells what a part was seen in, the filled dots how well it is backed, and the question mark that it is contested"
      idPrefix="mark-key-"
    />
  );
}
