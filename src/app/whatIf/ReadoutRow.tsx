import type { Comparison } from '../../simulate/compareWithPublished';
import { sentenceCase } from '../evidence/words';
import { useMechanism } from '../session/useMechanism';
import { nameOf } from '../../scene/whatIf/partWords';
import { VerdictMark } from './VerdictMark';
import { VERDICTS } from './verdicts';

interface ReadoutRowProps {
  row: Comparison;
  /** False where nothing was read that the model could agree with. */
  judged: boolean;
}

/** What was measured, what was found, and what the model says of the same. */
export function ReadoutRow({ row, judged }: ReadoutRowProps) {
  const mechanism = useMechanism();
  const { node, readout, tested, published, predicted, verdict, why } = row;
  const name = node === undefined ? sentenceCase(readout ?? '') : nameOf(mechanism, node);
  const sameWords = readout?.toLowerCase() === name.toLowerCase();
  const how = [node !== undefined && !sameWords && readout, tested].filter(Boolean).join(', ');
  const said = predicted !== undefined && predicted !== 'no answer';
  return (
    <>
      <tr className={why ? 'what-if-readout-why' : undefined}>
        <th scope="row">
          {name}
          {how && <small>{how}</small>}
        </th>
        <td>{published}</td>
        <td>
          <span className="what-if-answer">
            {judged && <VerdictMark verdict={verdict} words={VERDICTS[verdict]} quiet />}
            {said && predicted}
          </span>
        </td>
      </tr>
      {why && (
        <tr>
          <td colSpan={3} className="what-if-why-not">
            Not in the model: {why}
          </td>
        </tr>
      )}
    </>
  );
}
