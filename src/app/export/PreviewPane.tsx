import { ChevronLeft, ChevronRight } from 'lucide-react';
import { stepNumberAt } from '../../model/mechanism';
import { viewNames } from '../../scene/views/ids';
import type { Situation, Take } from './situation';
import type { usePreview } from './usePreview';

interface PreviewPaneProps extends ReturnType<typeof usePreview> {
  takes: readonly Take[];
  /** What one of them is called. */
  name: 'Picture' | 'Slide';
  at: number;
  onTurn: (at: number) => void;
  situation: Situation;
}

/** The picture as it will be written, one of those that are asked for. */
export function PreviewPane({ takes, name, at, onTurn, situation, shown, isOld, hasFailed }: PreviewPaneProps) {
  const take = takes[at];
  const { mechanism } = situation;
  const ratio = shown ? shown.sheet.width / shown.sheet.height : 1;
  return (
    <div className="export-preview" aria-busy={isOld}>
      <div className="export-ground">
        {shown && (
          <img
            className={shown.sheet.background === null ? 'export-picture export-clear' : 'export-picture'}
            data-theme={shown.theme}
            src={shown.url}
            alt={shown.sheet.description}
            style={{ aspectRatio: ratio, inlineSize: `min(100%, 100cqb * ${ratio})` }}
          />
        )}
        {!shown && !hasFailed && <p className="export-wait">The picture is being made.</p>}
        {hasFailed && (
          <p className="export-wait" role="alert">
            The preview could not be made. Check the connection, close this and try again.
          </p>
        )}
      </div>
      {take && takes.length > 1 && (
        <div className="export-pager" role="group" aria-label={`${name}s`}>
          <button
            type="button"
            className="button button-icon button-quiet"
            aria-label={`${name} before`}
            aria-disabled={at === 0}
            onClick={() => at > 0 && onTurn(at - 1)}
          >
            <ChevronLeft className="icon" aria-hidden="true" />
          </button>
          <p aria-live="polite">
            {name} {at + 1} of {takes.length}
            <span>
              {stepNumberAt(mechanism, take.stepIndex).label}, {viewNames[take.viewId]} view
            </span>
          </p>
          <button
            type="button"
            className="button button-icon button-quiet"
            aria-label={`Next ${name.toLowerCase()}`}
            aria-disabled={at === takes.length - 1}
            onClick={() => at < takes.length - 1 && onTurn(at + 1)}
          >
            <ChevronRight className="icon" aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}
