import { ChevronLeft, ChevronRight, Clock3, Pause, Play, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { stepNumberAt } from '../../../model/mechanism';
import { isPlaying } from '../../../player/playerState';
import { stepDurationMs } from '../../../scene/timeline';
import { useSession, useStore } from '../../session/session';
import './stepControls.css';
import './stepRail.css';

interface MotionButtonsProps {
  /** Whether something moves that can be held. */
  moving: boolean;
  /** That of the first button, which has its word where there is room. */
  className: string;
  onPlay: () => void;
}

/** Play or hold, and replay. */
export function MotionButtons({ moving, className, onPlay }: MotionButtonsProps) {
  const { player } = useSession();
  const PlayIcon = moving ? Pause : Play;
  return (
    <>
      <button
        type="button"
        className={`button ${className}`}
        aria-keyshortcuts="A"
        title={moving ? 'Hold it here (A)' : 'Play on from here (A)'}
        onClick={onPlay}
      >
        <PlayIcon className="icon" aria-hidden="true" />
        <span>{moving ? 'Pause' : 'Play'}</span>
      </button>
      <button
        type="button"
        className="button button-icon"
        aria-keyshortcuts="R"
        aria-label="Replay this step"
        title="Replay this step (R)"
        onClick={player.replay}
      >
        <RotateCcw className="icon" aria-hidden="true" />
      </button>
    </>
  );
}

/** Play, replay, back and next. At the ends a button says it leads nowhere, but keeps the focus it has. */
function StepControls() {
  const { graph: mechanism, player } = useSession();
  const moving = useStore(player, isPlaying);
  const atStart = useStore(player, (state) => state.stepIndex === 0);
  const atEnd = useStore(player, (state) => state.stepIndex === mechanism.steps.length - 1);
  return (
    <div className="step-controls">
      <MotionButtons className="step-play" moving={moving} onPlay={player.togglePlay} />
      <div className="step-walk">
        <button
          type="button"
          className="button step-back"
          aria-keyshortcuts="ArrowLeft"
          aria-disabled={atStart}
          title="Back (←)"
          onClick={player.previous}
        >
          <ChevronLeft className="icon" aria-hidden="true" />
          <span>Back</span>
        </button>
        <button
          type="button"
          className="button button-primary step-next"
          aria-keyshortcuts="ArrowRight"
          aria-disabled={atEnd}
          title="Next (→)"
          onClick={player.next}
        >
          <span>Next</span>
          <ChevronRight className="icon" aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}

/** As fine as an eye can tell, and few enough renders for a slow machine. */
const STEP_MS = 50;

const seconds = (ms: number) => (ms / 1000).toFixed(1);

/** The motion of the step as a bar to be dragged: its end is the picture at rest. */
function Scrubber() {
  const { graph, player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const calm = useStore(player, (state) => state.reducedMotion);
  const durationMs = stepDurationMs(graph, stepIndex);
  const atMs = useStore(player, ({ motion, tMs }) =>
    motion === 'play' ? Math.floor(Math.min(tMs, durationMs) / STEP_MS) * STEP_MS : durationMs,
  );

  if (calm) return null;
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

/** What happens in this step, in one sentence, and the way on. */
export function CaptionBar() {
  const { graph: mechanism, player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const altered = useStore(player, ({ whatIf }) => whatIf.length > 0);
  const step = mechanism.steps[stepIndex];
  if (!step) return null;
  return (
    <div className="caption-bar">
      <p className="caption">
        <strong>{stepNumberAt(mechanism, stepIndex).label}.</strong> {altered && 'Without the what-if: '}
        {step.caption}
      </p>
      {step.when && (
        <p className="caption-when">
          <Clock3 className="icon" aria-hidden="true" />
          <span className="visually-hidden">When: </span>
          {step.when}
        </p>
      )}
      <StepControls />
      <Scrubber />
    </div>
  );
}

/** All steps on a line: what is behind the reader, where they are, what is to come. */
export function StepRail() {
  const { graph: mechanism, player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const rail = useRef<HTMLOListElement>(null);

  // Where the rail is wider than the screen, the current step stays in view. Never scrolls the page.
  useEffect(() => {
    const list = rail.current;
    const item = list?.children[stepIndex];
    if (!list || !(item instanceof HTMLElement) || list.scrollWidth <= list.clientWidth) return;
    list.scrollLeft = item.offsetLeft - (list.clientWidth - item.offsetWidth) / 2;
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
              title={step.title}
              onClick={() => player.goTo(index)}
            >
              <span className="rail-number">{number}</span>
              <span className="rail-title">{step.shortTitle}</span>
              <span className="rail-when">{step.when}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
