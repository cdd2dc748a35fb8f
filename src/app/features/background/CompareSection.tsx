import type { ClinicalCourse, ClinicalFigure } from '../../../model/contextRecords';
import type { Evidence } from '../../../model/evidence';
import { evidenceOf, resolveEvidence } from '../../../model/evidenceQueries';
import type { TimeFigure } from '../../../model/graph';
import type { Mechanism } from '../../../model/mechanism';
import { isWithoutFigure } from '../../../layout/time/timeOrder';
import { figureText } from '../../../scene/clinical/figureWords';
import { shareText } from './ResponseShares';
import { briefSource, EvidenceDisclosure, SourceLine } from './StatementSources';
import './clinicalData.css';

/** What the sources say about one treatment: `read` is false without a figure, `text` is null without a source. */
interface ComparisonCell {
  text: string | null;
  read: boolean;
  evidence: readonly Evidence[];
}

const EMPTY_CELL: ComparisonCell = { text: null, read: false, evidence: [] };

export interface Comparison {
  treatment: ClinicalCourse;
  conventional: ClinicalCourse;
  rows: readonly { label: string; treatment: ComparisonCell; conventional: ComparisonCell }[];
}

function timeCell(figure: TimeFigure | undefined): ComparisonCell {
  return figure ? { text: figureText(figure), read: !isWithoutFigure(figure), evidence: figure.evidence } : EMPTY_CELL;
}

/** All figures of a measure, lowest to highest; never averaged into one. */
function shareCell(figures: readonly ClinicalFigure[]): ComparisonCell {
  const ends = figures.flatMap(({ share: { from, to } }) => [from, to ?? from]);
  if (ends.length === 0) return EMPTY_CELL;
  const share = shareText({ from: Math.min(...ends), to: Math.max(...ends) });
  // With several figures, each is followed by its own sources.
  return figures.length > 1
    ? { text: `${share}, by study and time (see above)`, read: true, evidence: [] }
    : { text: share, read: true, evidence: figures[0]?.evidence ?? [] };
}

/** Compares the first course with the conventional treatment, row by row; null without two courses to compare. */
export function compareTreatments({ courses, figures, teaching }: Mechanism): Comparison | null {
  const conventional = courses.find(({ id }) => id === teaching?.baseline);
  const treatment = courses.find((course) => course !== conventional);
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

type CellValue = Comparison['rows'][number]['treatment'];

/** One treatment beside the conventional one. Cells without a source are left open and hatched. */
export function CompareSection({ mechanism, comparison }: { mechanism: Mechanism; comparison: Comparison }) {
  const { treatment, conventional, rows } = comparison;
  const evidence = evidenceOf(mechanism, { kind: 'course', id: conventional.id });
  return (
    <>
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">{treatment.label}</th>
            <th scope="col">{conventional.label}</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.label}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {row.label}
              </th>
            </tr>
            <tr>
              <CellContent mechanism={mechanism} cell={row.treatment} />
              <CellContent mechanism={mechanism} cell={row.conventional} />
            </tr>
          </tbody>
        ))}
      </table>
      <p className="compare-words">{conventional.text}</p>
      <SourceLine evidence={evidence} />
      <EvidenceDisclosure title="Sources of this course" of={conventional.label} evidence={evidence} />
    </>
  );
}

function CellContent({ mechanism, cell }: { mechanism: Mechanism; cell: CellValue }) {
  const { text, read, evidence } = cell;
  const source = briefSource(resolveEvidence(mechanism, evidence));
  return (
    <td className={read ? undefined : 'not-read'}>
      {text ?? 'no figure was read'}
      {source !== '' && <small> {source}</small>}
    </td>
  );
}
