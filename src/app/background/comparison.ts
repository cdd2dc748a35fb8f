import type { ClinicalCourse, ClinicalFigure } from '../../model/contextRecords';
import type { Evidence } from '../../model/evidence';
import type { Mechanism } from '../../model/mechanism';
import type { TimeFigure } from '../../model/graph';
import { figureText, isWithoutFigure } from '../../scene/clinical/figureWords';
import { shareText } from './shares';

/** The course that others are compared with goes by this id. */
const COMPARED = 'conventional';

/** What a text says of one treatment; `read` is false where no figure stands behind it, `text` null where nothing does. */
interface Cell {
  text: string | null;
  read: boolean;
  evidence: readonly Evidence[];
}

const NOTHING: Cell = { text: null, read: false, evidence: [] };

export interface Comparison {
  treatment: ClinicalCourse;
  conventional: ClinicalCourse;
  rows: readonly { label: string; treatment: Cell; conventional: Cell }[];
}

function timeCell(figure: TimeFigure | undefined): Cell {
  return figure ? { text: figureText(figure), read: !isWithoutFigure(figure), evidence: figure.evidence } : NOTHING;
}

/** All figures of a measure from the lowest to the highest, never one made out of several. */
function shareCell(figures: readonly ClinicalFigure[]): Cell {
  const ends = figures.flatMap(({ share: { from, to } }) => [from, to ?? from]);
  if (ends.length === 0) return NOTHING;
  const share = shareText({ from: Math.min(...ends), to: Math.max(...ends) });
  // The sources of several figures stand beside each of them.
  return figures.length > 1
    ? { text: `${share}, by study and time (see above)`, read: true, evidence: [] }
    : { text: share, read: true, evidence: figures[0]?.evidence ?? [] };
}

/** The first course beside the conventional treatment, row by row; null where there is nothing to compare. */
export function comparisonOf({ courses, figures }: Mechanism): Comparison | null {
  const conventional = courses.find(({ id }) => id === COMPARED);
  const treatment = courses.find(({ id }) => id !== COMPARED);
  if (!conventional || !treatment) return null;
  const times = (label: string, phase: 'onset' | 'decay') => ({
    label,
    treatment: timeCell(treatment.timing[phase]),
    conventional: timeCell(conventional.timing[phase]),
  });
  const shares = (label: string, measure: ClinicalFigure['measure']) => {
    const of = (course: ClinicalCourse) =>
      shareCell(figures.filter((figure) => figure.course === course.id && figure.measure === measure));
    return { label, treatment: of(treatment), conventional: of(conventional) };
  };
  const rows = [
    times('Starts', 'onset'),
    times('Fades', 'decay'),
    shares('Respond', 'response'),
    shares('No benefit', 'no benefit'),
  ];
  return {
    treatment,
    conventional,
    rows: rows.filter((row) => row.treatment.text !== null || row.conventional.text !== null),
  };
}
