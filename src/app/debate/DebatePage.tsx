import { useMechanism } from '../session/useMechanism';
import { ContraryFindings } from './ContraryFindings';
import { Explanations } from './Explanations';
import { OpenQuestions } from './OpenQuestions';
import './debate.css';

/** What is disputed, shown as disputed: rival explanations, findings that do not fit, and what nobody knows. */
export function DebatePage() {
  const { hypotheses, questions } = useMechanism();
  return (
    <div className="panel-body">
      <h2>What is disputed</h2>
      <p className="panel-lead">
        The steps tell one account. Others compete with it or add to it, and some findings fit none of them.
      </p>
      {hypotheses.length > 0 && <Explanations hypotheses={hypotheses} />}
      <ContraryFindings />
      {questions.length > 0 && <OpenQuestions questions={questions} />}
    </div>
  );
}
