import { RotateCcw } from 'lucide-react';
import { documentCitation, shortCitation } from '../../../evidence/citationStyles';
import {
  type ClaimEvidence,
  EVIDENCE_HEADINGS,
  groupEvidence,
  quotationMarks,
  type QuoteEvidence,
} from '../../../evidence/evidenceItems';
import { foundIn, reportedBy, stanceWithReason } from '../../../evidence/evidenceLabels';
import { shownText } from '../../../model/evidence';
import { type Contradiction, evidenceOf, findContradictions, resolveEvidence } from '../../../model/evidenceQueries';
import type { Step } from '../../../model/graph';
import { stepNumberAt } from '../../../model/mechanism';
import { narrationScript } from '../../../scene/learning/narration';
import { titleOf } from '../../../scene/whatIf/parts';
import { predictionOf } from '../../../scene/whatIf/prediction';
import { whatIfWords } from '../../../scene/whatIf/stepAnswer';
import { useMechanism, useSession, useStore } from '../../session/session';
import { quoteKind, StanceChip } from '../evidence/QuoteCard';
import { QuoteText } from '../evidence/QuoteContext';
import { useHighlighting } from '../highlighting/useHighlighting';
import { minutesText, stopPlace, useOpenLesson } from '../lesson/LessonBar';
import { useWhatIf } from '../whatIf/useWhatIf';
import { CurrentQuestion, QuestionsToAsk } from './SpeakerQuestions';
import '../evidence/quotes.css';
import './speakerNotes.css';

/** A verbatim quote to read out, with its source. */
function SpeakerQuote(item: QuoteEvidence) {
  const { quote, document, marks, leadIn } = item;
  return (
    <div className="speaker-quote">
      <StanceChip {...item} />
      {leadIn !== undefined && <p className="quote-note">{leadIn}</p>}
      <QuoteText quote={quote} marks={marks} />
      {quote.correction && (
        <p className="speaker-correction">
          <strong>Correction:</strong> {quote.correction}
        </p>
      )}
      <p className="speaker-source">
        {documentCitation(document)}. {quoteKind(item)}.
      </p>
    </div>
  );
}

/** Findings, one line each, papers before documents. */
function SpeakerFindings({ heading, claims }: { heading: string; claims: readonly ClaimEvidence[] }) {
  if (claims.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul className="speaker-against">
        {claims.map((item) => (
          <li key={item.claim.id}>
            {item.claim.text}{' '}
            <small>
              {[
                item.references.map(shortCitation).join('; '),
                foundIn(item.claim),
                reportedBy(item),
                item.stance === 'supports' ? '' : stanceWithReason(item),
              ]
                .filter((words) => words !== '')
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Contradicting findings, one line each. */
function ContraryNotes({ contrary }: { contrary: readonly Contradiction[] }) {
  const mechanism = useMechanism();
  const found = resolveEvidence(
    mechanism,
    contrary.map(({ item }) => item),
  );
  if (found.length === 0) return null;
  return (
    <section>
      <h3>Contradicting findings</h3>
      <ul className="speaker-against">
        {found.map((item) =>
          item.kind === 'claim' ? (
            <li key={item.claim.id}>
              {item.claim.text} <small>{item.references.map(shortCitation).join('; ')}</small>
            </li>
          ) : (
            <li key={item.quote.id}>
              <span className="speaker-words" lang="en">
                {quotationMarks(item.quote).join(shownText(item.quote))}
              </span>{' '}
              <small>{documentCitation(item.document)}</small>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

/** Open questions about a step or its parts; renders nothing if there are none. */
function OpenQuestionNotes({ step }: { step: Step }) {
  const { nodes, edges, questions } = useMechanism();
  const ids = new Set([step.id, ...[...nodes, ...edges].filter((part) => part.step === step.id).map(({ id }) => id)]);
  const open = questions.filter(({ about }) => about.some((id) => ids.has(id)));
  if (open.length === 0) return null;
  return (
    <section>
      <h3>Open questions</h3>
      {open.map(({ id, title, text }) => (
        <details key={id} className="speaker-open">
          <summary>{title}</summary>
          <p>{text}</p>
        </details>
      ))}
    </section>
  );
}

/** Sort key: quotes that need no caveat first, lay posts last. */
function quoteRank({ quote, stance }: QuoteEvidence): number {
  if (quote.grade === 'C') return 2;
  return stance === 'supports' && quote.correction === undefined ? 0 : 1;
}

/** The speaker's own notes at this stop of a lesson. */
function LessonNotes() {
  const open = useOpenLesson();
  const stop = open?.lesson.stops[open.at];
  if (!open || !stop) return null;
  return (
    <section className="speaker-card" aria-label="Lesson">
      <p className="speaker-label">
        {[open.lesson.title || 'Lesson', stopPlace(open), minutesText(stop.minutes)].filter(Boolean).join(', ')}
      </p>
      {stop.notes !== '' && <p className="lesson-notes-card">{stop.notes}</p>}
    </section>
  );
}

/** Notes on the step: text, evidence, questions. */
export function SpeakerNotes() {
  const mechanism = useMechanism();
  useHighlighting(mechanism);
  const { player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const asked = useStore(player, (state) => state.question !== null);
  const { parts, run, reset } = useWhatIf();
  const step = mechanism.steps[stepIndex];
  if (!step) return null;
  const { quotes, claims, limits } = groupEvidence(evidenceOf(mechanism, { kind: 'step', id: step.id }));
  const inOrder = quotes.map(({ main }) => main).sort((a, b) => quoteRank(a) - quoteRank(b));
  const { label } = stepNumberAt(mechanism, stepIndex);
  const [caption, ...explanation] = narrationScript(mechanism, stepIndex);
  return (
    <div className="speaker-sheet">
      <CurrentQuestion />
      <LessonNotes />
      {run && !asked && (
        <div className="speaker-card" role="status">
          <p>
            <strong>What if: {titleOf(mechanism, parts)}.</strong> {predictionOf(mechanism, run).sentence}
          </p>
          <button type="button" className="button" onClick={reset}>
            <RotateCcw className="icon" aria-hidden="true" />
            Reset
          </button>
        </div>
      )}
      <article className="speaker-step">
        <p className="speaker-label">{step.when === '' ? label : `${label}, ${step.when}`}</p>
        <h2>{step.title}</h2>
        <p className="speaker-caption">
          {run && (
            <>
              <strong>What if.</strong> {whatIfWords(mechanism, run).sentenceAt(stepIndex)}{' '}
            </>
          )}
          {run ? `As told: ${caption}` : caption}
        </p>
        <p className="speaker-explanation">{explanation.join(' ')}</p>
        <SpeakerFindings heading={EVIDENCE_HEADINGS.claims} claims={claims} />
        {quotes.length > 0 && (
          <section>
            <h3>{EVIDENCE_HEADINGS.quotes}</h3>
            {inOrder.map((item) => (
              <SpeakerQuote key={item.quote.id} {...item} />
            ))}
          </section>
        )}
        {step.silent && <p className="speaker-silent">{step.silent}</p>}
        <SpeakerFindings heading={EVIDENCE_HEADINGS.limits} claims={limits.claims} />
        <ContraryNotes contrary={findContradictions(mechanism, step.id)} />
        <OpenQuestionNotes step={step} />
      </article>
      <QuestionsToAsk />
    </div>
  );
}
