import { ChevronLeft, ChevronRight, CircleQuestionMark, Clock3, Pause, Play, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { isNumbered, stepNumberAt } from '../../../model/mechanism';
import { ariaShortcuts } from '../../../player/keymap';
import { titleWithKey } from '../../../player/keyLabels';
import { isLessonHash } from '../../../player/lessonHash';
import { isPlaying } from '../../../player/playerState';
import { stepDurationMs } from '../../../scene/timeline';
import { useSession, useStore } from '../../session/session';
import { runSharedCommand } from '../../session/sharedCommands';
import { TimeButton, TimeSliderOr } from '../storyTime/TimeButton';
import './stepControls.css';
import './stepRail.css';

interface MotionButtonsProps {
  /** Whether something is playing that can be paused. */
  moving: boolean;
  /** Class of the first button, which shows its label where there is room. */
  className: string;
  onPlay: () => void;
}

/** Play or pause, and replay. */
export function MotionButtons({ moving, className, onPlay }: MotionButtonsProps) {
  const { player } = useSession();
  const PlayIcon = moving ? Pause : Play;
  return (
    <>
      <button
        type="button"
        className={`button ${className}`}
        aria-keyshortcuts={ariaShortcuts('page', { kind: 'autoplay' })}
        title={titleWithKey(moving ? 'Pause here' : 'Play from here', 'page', { kind: 'autoplay' })}
        onClick={onPlay}
      >
        <PlayIcon className="icon" aria-hidden="true" />
        <span>{moving ? 'Pause' : 'Play'}</span>
      </button>
      <button
        type="button"
        className="button button-icon"
        aria-keyshortcuts={ariaShortcuts('page', { kind: 'replay' })}
        aria-label="Replay this step"
        title={titleWithKey('Replay this step', 'page', { kind: 'replay' })}
        onClick={player.replay}
      >
        <RotateCcw className="icon" aria-hidden="true" />
      </button>
    </>
  );
}

/** Switches the questions at the end of the steps on and off. */
function QuestionSwitch() {
  const { settings } = useSession();
  const questions = useStore(settings, (state) => state.questions);
  return (
    <button
      type="button"
      role="switch"
      aria-checked={questions}
      className="button step-questions"
      title="A question at the end of each step"
      onClick={() => settings.change({ questions: !questions })}
    >
      <CircleQuestionMark className="icon" aria-hidden="true" />
      <span>Questions</span>
    </button>
  );
}

/**
 * The time until autoplay goes on, as a filling of the button that goes on; for readers who want no motion, in words. It has no
 * words for screen readers, whose users do without the waiting.
 */
export function WaitingFill() {
  const { player } = useSession();
  const waitMs = useStore(player, (state) => state.waitMs);
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const reducedMotion = useStore(player, (state) => state.reducedMotion);
  if (waitMs === null) return null;
  if (reducedMotion) return <span className="waiting-words">in {Math.round(waitMs / 1000)} s</span>;
  return (
    <span key={stepIndex} className="waiting-fill" aria-hidden="true" style={{ animationDuration: `${waitMs}ms` }} />
  );
}

/** Play, replay, Back and Next. At the ends `aria-disabled` keeps the button focusable. */
function StepControls() {
  const session = useSession();
  const { graph: mechanism, player } = session;
  const moving = useStore(player, isPlaying);
  const inLesson = useStore(session.hash, isLessonHash);
  const atStart = useStore(player, (state) => state.stepIndex === 0 && !inLesson);
  const atEnd = useStore(player, (state) => state.stepIndex === mechanism.steps.length - 1 && !inLesson);
  const walk = (kind: 'next' | 'previous'): void => {
    if (inLesson) runSharedCommand({ kind }, session);
    else player[kind]();
  };
  return (
    // To the right and to the left are the next step and the one before, here as everywhere.
    <div className="step-controls" role="toolbar" aria-label="Playing" aria-orientation="vertical">
      <MotionButtons className="step-play" moving={moving} onPlay={player.togglePlay} />
      <QuestionSwitch />
      <TimeButton />
      <div className="step-walk">
        <button
          type="button"
          className="button step-back"
          aria-keyshortcuts={ariaShortcuts('page', { kind: 'previous' })}
          aria-disabled={atStart}
          title={titleWithKey('Back', 'page', { kind: 'previous' })}
          onClick={() => walk('previous')}
        >
          <ChevronLeft className="icon" aria-hidden="true" />
          <span>Back</span>
        </button>
        <button
          type="button"
          className="button button-primary step-next"
          aria-keyshortcuts={ariaShortcuts('page', { kind: 'next' })}
          aria-disabled={atEnd}
          title={titleWithKey('Next', 'page', { kind: 'next' })}
          onClick={() => walk('next')}
        >
          <span>Next</span>
          <WaitingFill />
          <ChevronRight className="icon" aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}

/** Resolution of the scrubber: fine enough for the eye, few enough renders for a slow machine. */
const STEP_MS = 50;

const seconds = (ms: number) => (ms / 1000).toFixed(1);

/** A slider over the motion of the step; its end is the picture at rest. */
function Scrubber() {
  const { graph, player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const reducedMotion = useStore(player, (state) => state.reducedMotion);
  const durationMs = stepDurationMs(graph, stepIndex);
  const atMs = useStore(player, ({ motion, tMs }) =>
    motion === 'play' ? Math.floor(Math.min(tMs, durationMs) / STEP_MS) * STEP_MS : durationMs,
  );

  if (reducedMotion) return null;
  return (
    <input
      className="scrubber"
      type="range"
      min={0}
      max={durationMs}
      step={STEP_MS}
      value={atMs}
      aria-label="Motion of this step"
      aria-valuetext={`${seconds(atMs)} of ${seconds(durationMs)} seconds`}
      title="Drag to see the motion of this step"
      onChange={(event) => player.scrub(Number(event.currentTarget.value))}
    />
  );
}

/** The caption of the step and the step controls. */
export function CaptionBar() {
  const { graph: mechanism, player, highlighting } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const changed = useStore(highlighting, (now) => now?.whatIf?.sentenceAt(stepIndex));
  const step = mechanism.steps[stepIndex];
  if (!step) return null;
  return (
    <div className="caption-bar">
      <p className="caption">
        <strong>{`${stepNumberAt(mechanism, stepIndex).label}.`}</strong>{' '}
        {changed !== undefined && <b className="caption-what-if">What if</b>}{' '}
        <span title={changed && `As told, without the what-if: ${step.caption}`}>{changed ?? step.caption}</span>
      </p>
      {step.when && (
        <p className="caption-when">
          <Clock3 className="icon" aria-hidden="true" />
          <span className="visually-hidden">When: </span>
          <span>{step.when}</span>
        </p>
      )}
      <StepControls />
      <TimeSliderOr>
        <Scrubber />
      </TimeSliderOr>
    </div>
  );
}

/** All steps in a row: past, current and to come. */
export function StepRail() {
  const { graph: mechanism, player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const rail = useRef<HTMLOListElement>(null);

  // Where the rail is wider than the screen, scrolls it to the current step, without scrolling the page. Only when the rail has
  // changed its size is it asked whether it is wider: the question makes the browser lay out the whole page.
  const isWide = useRef(false);
  useEffect(() => {
    const list = rail.current;
    if (!list) return undefined;
    const scroll = (): void => {
      const item = list.children[player.getState().stepIndex];
      if (!isWide.current || !(item instanceof HTMLElement)) return;
      list.scrollLeft = item.offsetLeft - (list.clientWidth - item.offsetWidth) / 2;
    };
    const resized = new ResizeObserver(() => {
      isWide.current = list.scrollWidth > list.clientWidth;
      scroll();
    });
    for (const element of [list, ...list.children]) resized.observe(element);
    const stop = player.subscribe((state, before) => {
      if (state.stepIndex !== before.stepIndex) scroll();
    });
    return () => {
      stop();
      resized.disconnect();
    };
  }, [player]);

  // One stop of the keyboard: the current step. What goes to another step takes the focus along.
  useEffect(() => {
    const list = rail.current;
    if (!list?.contains(list.ownerDocument.activeElement)) return;
    list.children[stepIndex]?.querySelector('button')?.focus({ preventScroll: true });
  }, [stepIndex]);

  return (
    <ol className="step-rail" ref={rail}>
      {mechanism.steps.map((step, index) => {
        const { number } = stepNumberAt(mechanism, index);
        return (
          <li key={step.id} className={index < stepIndex ? 'rail-step rail-step-past' : 'rail-step'}>
            <button
              type="button"
              className="rail-button"
              aria-current={index === stepIndex ? 'step' : undefined}
              tabIndex={index === stepIndex ? 0 : -1}
              title={step.title}
              onClick={() => player.goTo(index)}
            >
              {isNumbered(mechanism) && <span className="rail-number">{number}</span>}
              <span className="rail-title">{step.shortTitle}</span>
              <span className="rail-when">{step.when}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
