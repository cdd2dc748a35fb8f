import { Move, Sparkles } from 'lucide-react';
import { layOutAgain } from '../../../editor/placeCommands';
import type { Mechanism } from '../../../model/mechanism';
import { useRun } from './editorContext';
import type { CarriedPart, PulledArrow } from './dragParts';

interface ArrangeButtonsProps {
  draft: Mechanism;
  isArranging: boolean;
  onArrange: (isArranging: boolean) => void;
}

/** Over the pathway: whether a pull on a part moves it, and a way back to the layout that is made by itself. */
export function ArrangeButtons({ draft, isArranging, onArrange }: ArrangeButtonsProps) {
  const run = useRun();
  const hasPlaces = draft.nodes.some(({ at }) => at !== undefined);
  return (
    <div className="editor-arrange" role="group" aria-label="Arrangement">
      <button
        type="button"
        className="button"
        aria-pressed={isArranging}
        title="Pull a part to another place. Also: Alt with the mouse, or Shift with an arrow key"
        onClick={() => onArrange(!isArranging)}
      >
        <Move className="icon" aria-hidden="true" />
        Move parts
      </button>
      {hasPlaces && (
        <button type="button" className="button" onClick={() => run(layOutAgain(), { canUndo: true })}>
          <Sparkles className="icon" aria-hidden="true" />
          Lay out again
        </button>
      )}
    </div>
  );
}

/** What a hand is doing with a part: an arrow that is pulled from it, or the room it would take elsewhere. */
export function DragMarks({ pulled, carried }: { pulled: PulledArrow | null; carried: CarriedPart | null }) {
  if (!pulled && !carried) return null;
  return (
    <svg className="editor-pull" aria-hidden="true">
      {carried && <rect x={carried.at.x} y={carried.at.y} width={carried.width} height={carried.height} rx="10" />}
      {pulled?.target && (
        <rect
          x={pulled.target.at.x - 4}
          y={pulled.target.at.y - 4}
          width={pulled.target.width + 8}
          height={pulled.target.height + 8}
          rx="10"
        />
      )}
      {pulled && (
        <>
          <line x1={pulled.from.x} y1={pulled.from.y} x2={pulled.to.x} y2={pulled.to.y} />
          <circle cx={pulled.to.x} cy={pulled.to.y} r="5" />
        </>
      )}
    </svg>
  );
}
