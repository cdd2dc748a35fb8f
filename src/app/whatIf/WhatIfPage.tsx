import { Changes } from './Changes';
import { CoursesSection } from './CoursesSection';
import { Predicted } from './Predicted';
import { PublishedSection } from './PublishedSection';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { QuestionCard } from './quiz/QuestionCard';
import { QuestionList } from './quiz/QuestionList';
import { Spread } from './Spread';
import { Tray } from './Tray';

/** The mechanism as an experiment: change something, see what the model answers, and what was measured. */
export function WhatIfPage() {
  const { dynamics } = useMechanism();
  const { player } = useSession();
  const asked = useStore(player, (state) => state.question !== null);
  if (!dynamics) {
    return (
      <div className="panel-body">
        <h2>What if?</h2>
        <p className="panel-lead">This mechanism says nothing of its dynamics, so it cannot be run.</p>
      </div>
    );
  }
  // The tray and the prediction would give the answer away.
  if (asked) return <QuestionCard />;
  return (
    <div className="panel-body">
      <h2>What if?</h2>
      <p className="panel-lead">Change something. The picture shows what no longer happens.</p>
      <QuestionList />
      <Changes />
      <Tray />
      <Predicted />
      <PublishedSection />
      <Spread />
      <CoursesSection />
    </div>
  );
}
