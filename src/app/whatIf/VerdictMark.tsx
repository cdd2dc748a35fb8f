import type { Verdict } from '../../simulate/compareWithPublished';
import './verdictMark.css';

/** A shape for each: filled disc with a check, ring with a wave, square with a cross, hatched square. */
const SHAPES: Readonly<Record<Verdict, React.ReactNode>> = {
  agrees: (
    <>
      <circle cx="9" cy="9" r="8.2" fill="currentcolor" />
      <path d="M5.2 9.4l2.7 2.7l5-5.6" className="verdict-cut" />
    </>
  ),
  'direction only': (
    <>
      <circle cx="9" cy="9" r="7.4" className="verdict-line" />
      <path d="M5 9.8c1.4-2.6 2.8-2.2 4-.8s2.6 1.8 4-.8" className="verdict-line" />
    </>
  ),
  differs: (
    <>
      <rect x="1.6" y="1.6" width="14.8" height="14.8" rx="2" className="verdict-line" />
      <path d="M5.6 5.6l6.8 6.8M12.4 5.6l-6.8 6.8" className="verdict-line" />
    </>
  ),
  'not in the model': (
    <>
      <path d="M2.5 9.5L9.5 2.5M2.5 15.5L15.5 2.5M8.5 15.5L15.5 8.5" className="verdict-hatch" />
      <rect x="1.6" y="1.6" width="14.8" height="14.8" rx="2" className="verdict-dashed" />
    </>
  ),
};

/** How the model and an experiment stand to each other, by shape; the words stand beside it or are read out. */
export function VerdictMark({ verdict, words, quiet }: { verdict: Verdict; words: string; quiet?: boolean }) {
  return (
    <span className={quiet ? 'verdict verdict-quiet' : 'verdict'} title={quiet ? words : undefined}>
      <svg viewBox="0 0 18 18" aria-hidden="true">
        {SHAPES[verdict]}
      </svg>
      <span className={quiet ? 'visually-hidden' : undefined}>{words}</span>
    </span>
  );
}
