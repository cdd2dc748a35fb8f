import { CausalPath } from './CausalPath';
import { Experiments } from './Experiments';
import type { QuizQuestion } from './quizQuestion';
import './answer.css';

/** Why the model says so, what was found when it was done, and the arrows in between. */
export function Answer({ question: { because, path, experiments, contrary } }: { question: QuizQuestion }) {
  return (
    <div className="quiz-answer">
      <section>
        <h3>Why the model says so</h3>
        <p className="quiz-plain">{because}</p>
      </section>
      <section>
        <h3>What was measured</h3>
        <Experiments experiments={experiments} contrary={contrary} />
      </section>
      {path.length > 0 && (
        <section>
          <h3>The way of the signal, arrow by arrow</h3>
          <CausalPath path={path} />
        </section>
      )}
    </div>
  );
}
