import { useEffect, useRef } from 'react';
import { useSession } from '../../session/useSession';
import { Choices } from './Choices';
import type { QuizQuestion } from './quizQuestion';
import { takeOver } from './quizSteps';
import type { Answers } from './useAnswers';

interface QuestionBodyProps {
  question: QuizQuestion;
  revealed: boolean;
  answers: Answers;
}

/** The prompt and what there is to choose from. It comes into sight whenever the question or its answer is new. */
export function QuestionBody({ question, revealed, answers }: QuestionBodyProps) {
  const { player } = useSession();
  const body = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { id, prompt, choices } = question;

  useEffect(() => takeOver(player, heading.current), [player]);
  // The marks on the choices are the answer, of which a small screen may have cut some off.
  useEffect(() => {
    // In braces: some browsers return a promise, which would be taken for the effect's own undoing.
    body.current?.scrollIntoView({ block: revealed ? 'nearest' : 'start' });
  }, [revealed]);

  return (
    <div className="quiz-body" ref={body}>
      <h2 className="quiz-prompt" ref={heading} tabIndex={-1}>
        {prompt}
      </h2>
      {choices.filter(({ right }) => right).length > 1 && <p className="quiz-hint">More than one is right.</p>}
      <Choices
        choices={choices}
        chosen={answers.chosen(id)}
        revealed={revealed}
        onChoose={(at) => answers.choose(id, at)}
      />
    </div>
  );
}
