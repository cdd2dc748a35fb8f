import type { Mechanism } from '../../../model/mechanism';
import { quoteText } from '../../../model/quoteText';
import { repeatedNotices, valueNotices } from '../../../player/addressNotices';
import { readParams } from '../../../player/addressParams';
import type { Session } from '../../session/session';
import { findQuestion, nearestQuestion } from './quizCatalog';

/** Reports and drops a question that this mechanism does not have. */
export function dropUnknownQuestion({ player }: Pick<Session, 'player'>, mechanism: Mechanism): void {
  const { question } = player.getState();
  if (question === null || findQuestion(mechanism, question)) return;
  const near = nearestQuestion(mechanism, question);
  player.ask(null);
  const hint = near === undefined ? 'All that can be asked are listed under “What if”.' : `Did you mean “${near}”?`;
  player.notify(`The address asks the question ${quoteText(question)}, which this mechanism does not have. ${hint}`);
}

/** Sessions whose address was reported: the panel may come and go. */
const reported = new WeakSet<Session>();

/** Reports what the address that the page was opened with says and nothing can be made of. */
export function reportAddress(session: Session, mechanism: Mechanism): void {
  if (reported.has(session)) return;
  reported.add(session);
  const params = readParams(session.search);
  for (const notice of [...repeatedNotices(params), ...valueNotices(params)]) session.player.notify(notice);
  dropUnknownQuestion(session, mechanism);
}
