import type { ClinicalFigure, Share } from '../../model/clinical';
import { sentenceCase } from '../evidence/words';
import { shareText } from './shares';

/** A figure on a scale from 0 to 100 %, with what it was compared with under it: filled is the treatment, hollow the control. */
export function ShareBars({ figure }: { figure: ClinicalFigure }) {
  const { measure, when, share, control } = figure;
  return (
    <li className="share">
      <p className="share-row">
        <span className="share-label">
          {sentenceCase(measure)}
          <small>{when}</small>
        </span>
        <Track share={share} />
        <span className="share-value">{shareText(share)}</span>
      </p>
      {control && (
        <p className="share-row share-control">
          <span className="share-label">
            <span className="visually-hidden">Compared with </span>
            {sentenceCase(control.label)}
          </span>
          <Track share={control.share} />
          <span className="share-value">{shareText(control.share)}</span>
        </p>
      )}
    </li>
  );
}

/** A dot for one figure, a bar between two dots for a range. Says nothing that the number beside it does not. */
function Track({ share: { from, to } }: { share: Share }) {
  return (
    <span className="share-track" aria-hidden="true">
      {to !== undefined && to !== from && (
        <span className="share-range" style={{ insetInlineStart: `${from}%`, inlineSize: `${to - from}%` }} />
      )}
      <span className="share-dot" style={{ insetInlineStart: `${from}%` }} />
      {to !== undefined && to !== from && <span className="share-dot" style={{ insetInlineStart: `${to}%` }} />}
    </span>
  );
}
