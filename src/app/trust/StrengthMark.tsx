import type { Strength } from '../../model/strength';
import { markOf, strengthWords } from '../../scene/evidence/mark';
import { group } from '../../scene/items';
import type { Scene } from '../../scene/scene';
import { SceneFigure } from '../diagram/SceneFigure';
import './strengthMark.css';

function markScene(strength: Strength): Scene {
  const { items, w, h } = markOf(strength, 'whole', strength.contested);
  const [width, height] = [w + 4, h + 4];
  return { width, height, gradients: [], items: [group('mark', items, { x: width / 2, y: height / 2 })] };
}

/** The same mark as in the picture; its words are for whoever does not see it. */
export function StrengthMark({ strength }: { strength: Strength }) {
  const scene = markScene(strength);
  return (
    <SceneFigure
      scene={scene}
      className="strength-mark"
      style={{ inlineSize: scene.width, blockSize: scene.height }}
      label={strengthWords(strength)}
      idPrefix="mark-"
    />
  );
}
