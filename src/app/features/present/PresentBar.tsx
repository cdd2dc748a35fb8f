import {
  ChevronLeft,
  ChevronRight,
  CircleQuestionMark,
  Eye,
  FlaskConical,
  LayoutGrid,
  type LucideIcon,
  Maximize,
  MonitorSpeaker,
  Square,
  X,
} from 'lucide-react';
import { type RefObject, Suspense, useEffect, useState } from 'react';
import { type CitedSource, isPaper } from '../../../evidence/citationFields';
import { shortCitation } from '../../../evidence/citationStyles';
import { collectSources } from '../../../evidence/citedSources';
import { lensTitle } from '../../../evidence/lensTitle';
import { parseLens } from '../../../model/lens';
import { type Mechanism, stepNumberAt } from '../../../model/mechanism';
import { ariaShortcuts, type BoundCommand } from '../../../player/keymap';
import { titleWithKey } from '../../../player/keyLabels';
import { predictionOf } from '../../../scene/whatIf/prediction';
import { whatIfWords } from '../../../scene/whatIf/stepAnswer';
import { useSession, useStore } from '../../session/session';
import { stopPlace, useOpenLesson } from '../lesson/LessonBar';
import { formatElapsed, useElapsed } from '../presentation/presentation';
import { WaitingFill } from '../steps/StepControls';
import { useWhatIf } from '../whatIf/useWhatIf';
import { runPresentCommand } from './presentCommands';
import type { PresentContext } from './presentState';
import './presentBar.css';

/** As many as an audience reads in passing. */
const MAX_NAMED = 2;

/** Some records have no author, and posts only a screen name. */
const isNamed = (item: CitedSource): boolean => item.author.length > 0 && item.type !== 'post';

/** The sources of a step in short, papers first: "Li et al. 2010; Duman and Aghajanian 2012; and 4 more". */
function stepCitations(mechanism: Mechanism, stepIndex: number): string {
  const cited = collectSources(mechanism, mechanism.steps[stepIndex]?.evidence ?? []);
  const named = cited.some(isNamed) ? cited.filter(isNamed) : cited;
  const names = [...new Set([...named.filter(isPaper), ...named.filter((item) => !isPaper(item))].map(shortCitation))];
  const rest = names.length - Math.min(names.length, MAX_NAMED) + (cited.length - named.length);
  return [...names.slice(0, MAX_NAMED), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

/** The elapsed time, updated every second. */
function Elapsed() {
  return (
    <p className="present-time" role="timer" aria-label="Time spent presenting" aria-live="off">
      {formatElapsed(useElapsed())}
    </p>
  );
}

/** Progress: filled dots for past steps, the number of the current one, empty dots for those to come. */
function StepDots() {
  const { graph, player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  return (
    <ol className="present-dots" aria-label="Steps">
      {graph.steps.map((step, index) => {
        const { number } = stepNumberAt(graph, index);
        return (
          <li key={step.id}>
            <button
              type="button"
              className={index < stepIndex ? 'present-dot present-dot-past' : 'present-dot'}
              aria-current={index === stepIndex ? 'step' : undefined}
              aria-label={`${number}: ${step.title}`}
              title={step.title}
              onClick={(event) => {
                player.goTo(index);
                // After a mouse click, keys belong to the remote control again.
                if (event.detail > 0) event.currentTarget.blur();
              }}
            >
              <span aria-hidden="true">{number}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** "Stop 2 of 3". */
function LessonPlace() {
  const open = useOpenLesson();
  return open && <p className="present-time">{stopPlace(open)}</p>;
}

const TOOLS: readonly (readonly [LucideIcon, name: string, BoundCommand])[] = [
  [ChevronLeft, 'Back', { kind: 'previous' }],
  [ChevronRight, 'Next', { kind: 'next' }],
  [LayoutGrid, 'All steps', { kind: 'overview' }],
  [Eye, 'Next view', { kind: 'nextView' }],
  [FlaskConical, 'What-if questions', { kind: 'questions' }],
  [Square, 'Black screen', { kind: 'black' }],
  [MonitorSpeaker, 'Speaker view in a second window', { kind: 'speaker' }],
  [Maximize, 'Full screen', { kind: 'fullScreen' }],
  [CircleQuestionMark, 'Keys', { kind: 'help' }],
  [X, 'Leave the presentation', { kind: 'escape' }],
];

/** Useless on a phone, which has neither keys nor a second screen. */
const SPEAKER_TOOLS = new Set<BoundCommand['kind']>(['speaker', 'help']);

interface PresentToolsProps {
  deck: PresentContext;
  stage: RefObject<HTMLElement | null>;
}

/** Buttons for the same commands as the keys; visible while the mouse moves or one of them has focus. */
function PresentTools({ deck, stage }: PresentToolsProps) {
  return (
    <div className="present-tools" role="toolbar" aria-label="Presentation">
      {TOOLS.map(([Icon, name, command]) => (
        <button
          key={name}
          type="button"
          className={`button button-icon button-quiet ${SPEAKER_TOOLS.has(command.kind) ? 'present-tool-desk' : ''}`}
          aria-label={name}
          aria-keyshortcuts={ariaShortcuts('present', command)}
          title={titleWithKey(name, 'present', command)}
          onClick={(event) => {
            // After a mouse click, keys belong to the remote control again.
            if (event.detail > 0) stage.current?.focus({ preventScroll: true });
            runPresentCommand(deck, command);
          }}
        >
          {command.kind === 'next' && <WaitingFill />}
          <Icon className="icon" aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}

/** What the audience reads: caption, sources and progress. */
export function PresentBar({ deck, stage }: { deck: PresentContext; stage: RefObject<HTMLElement | null> }) {
  const { mechanism, player } = useSession();
  const time = useStore(deck.time, Boolean);
  const waits = useStore(player, ({ waitMs }) => waitMs !== null);
  // If the records do not load, the caption has no sources.
  const [whole, setWhole] = useState<Mechanism | null>(null);
  useEffect(() => {
    mechanism.then(setWhole, () => undefined);
  }, [mechanism]);
  return (
    <section className="present-bar" aria-label="Steps">
      <div className="present-words">
        <Suspense fallback={<StepText />}>{whole ? <CaptionWords mechanism={whole} /> : <StepText />}</Suspense>
      </div>
      <div className="present-right">
        <PresentTools deck={deck} stage={stage} />
        <div className="present-place">
          {time && <Elapsed />}
          <LessonPlace />
          {waits && (
            <p className="present-wait">
              <WaitingFill />
            </p>
          )}
          <StepDots />
        </div>
      </div>
    </section>
  );
}

/** Caption, time and sources of the step. */
function StepText({ sources = '' }: { sources?: string }) {
  const { graph, player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const step = graph.steps[stepIndex];
  if (!step) return null;
  const when = step.when && `When: ${step.when}.`;
  return (
    <>
      <p className="present-caption">{step.caption}</p>
      <p className="present-source">{[when, sources].filter(Boolean).join(' ')}</p>
    </>
  );
}

function CaptionWords({ mechanism }: { mechanism: Mechanism }) {
  const { player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const asked = useStore(player, ({ question }) => question !== null);
  const lens = useStore(player, (state) => state.lens);
  const { run } = useWhatIf();
  const step = mechanism.steps[stepIndex];
  if (run && step) {
    return (
      <>
        <p className="present-caption">What if: {whatIfWords(mechanism, run).sentenceAt(stepIndex)}</p>
        {/* The answer to a question is shown beside the picture. */}
        {!asked && <p className="present-source">The model predicts: {predictionOf(mechanism, run).sentence}</p>}
      </>
    );
  }
  const shown = lens === null ? null : parseLens(mechanism, lens);
  const sources = stepCitations(mechanism, stepIndex);
  return (
    <StepText
      sources={[sources && `Sources: ${sources}.`, shown && `${lensTitle(mechanism, shown)}.`]
        .filter(Boolean)
        .join(' ')}
    />
  );
}
