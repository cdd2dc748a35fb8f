import { useEffect, useMemo } from 'react';
import { quoteText } from '../../../player/urlCodec';
import { useMechanism } from '../../session/useMechanism';
import { useSession } from '../../session/useSession';
import { useStore } from '../../session/useStore';
import { type Asked, findQuestion, nearestQuestion } from './quizOf';
import { letterOf } from './useQuizKeys';
import { type QuizQuestion, rightText } from './quizQuestion';
import { untouch } from './quizSteps';

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text) => b.includes(text));

/** What is read aloud when a question is put. */
function asSentence({ prompt, choices }: QuizQuestion): string {
  return `${prompt} ${choices.map(({ text }, at) => `${letterOf(at)}: ${text.replace(/\.$/, '')}.`).join(' ')}`;
}

/** The question on screen, null without one; tells and drops one that this mechanism does not have. */
export function useQuiz(): Asked | null {
  const mechanism = useMechanism();
  const { player, announcer } = useSession();
  const id = useStore(player, (state) => state.question);
  const revealed = useStore(player, (state) => state.revealed);
  const whatIf = useStore(player, (state) => state.whatIf);
  const asked = useMemo(() => (id === null ? null : findQuestion(mechanism, id)), [mechanism, id]);
  const question = asked?.question;

  useEffect(() => {
    if (id === null || question) return;
    const near = nearestQuestion(mechanism, id);
    player.ask(null);
    const hint = near === undefined ? 'All that can be asked are listed under “What if”.' : `Did you mean “${near}”?`;
    player.notify(`The address asks the question ${quoteText(id)}, which this mechanism does not have. ${hint}`);
  }, [mechanism, player, id, question]);

  useEffect(() => {
    if (!question || revealed || whatIf.length === 0) return;
    // The entry of the history in which the answer was on screen, or the address of it.
    if (same(whatIf, question.whatIf)) return player.reveal();
    // Any other what-if waits. The entry it stands in must not ask the question, or going back to it would lead here again.
    player.ask(null);
    untouch(player);
    player.ask(question.id);
  }, [player, question, revealed, whatIf]);

  useEffect(() => {
    if (!question) return;
    const sentence = revealed ? `Answer: ${rightText(question)}. ${question.because}` : asSentence(question);
    // After all that the step and the what-if have to say of the same change: the last one is what is heard.
    queueMicrotask(() => announcer.say(sentence));
  }, [announcer, question, revealed]);

  return asked;
}
