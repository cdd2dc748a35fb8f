import { useEffect, useRef } from 'react';
import { stepNumberAt } from '../../model/mechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import './stepRail.css';

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
