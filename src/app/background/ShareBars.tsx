import type { ClinicalFigure, Share } from '../../model/contextRecords';
import { sentenceCase } from '../evidence/words';
import { shareText } from './shares';

/** A figure on a scale from 0 to 100 %, with what it was compared with: the full mark is the treatment, the hollow one that. */
export function ShareBars({ figure }: { figure: ClinicalFigure }) {
  const { measure, when, share, control } = figure;
  return (
    <li className="share">
      <p className="share-line">
        <span className="share-label">
          {sentenceCase(measure)} <small>{when}</small>
        </span>
        <span className="share-value">{shareText(share)}</span>
      </p>
      <div className="share-track" aria-hidden="true">
        {control && <Marks share={control.share} hollow />}
        <Marks share={share} />
      </div>
      {control && (
        <p className="share-line share-control">
          <span className="share-label">
            <span className="share-key" aria-hidden="true" />
            <span className="visually-hidden">Compared with </span>
            {sentenceCase(control.label)}
          </span>
          <span className="share-value">{shareText(control.share)}</span>
        </p>
      )}
    </li>
  );
}

/** A dot for one figure, a bar between two dots for a range. Says nothing that the number beside it does not. */
function Marks({ share: { from, to = from }, hollow = false }: { share: Share; hollow?: boolean }) {
  const kind = hollow ? ' share-hollow' : '';
  return (
    <>
      {to > from && (
        <span className={`share-range${kind}`} style={{ insetInlineStart: `${from}%`, inlineSize: `${to - from}%` }} />
      )}
      {[...new Set([from, to])].map((end) => (
        <span key={end} className={`share-dot${kind}`} style={{ insetInlineStart: `${end}%` }} />
      ))}
    </>
  );
}
