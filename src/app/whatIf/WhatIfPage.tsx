import { Changes } from './Changes';
import { CoursesSection } from './CoursesSection';
import { Predicted } from './Predicted';
import { PublishedSection } from './PublishedSection';
import { Spread } from './Spread';
import { Tray } from './Tray';

/** The mechanism as an experiment: change something, see what the model answers, and what was measured. */
export function WhatIfPage() {
  return (
    <div className="panel-body">
      <h2>What if?</h2>
      <p className="panel-lead">Change something. The picture shows what no longer happens.</p>
      <Changes />
      <Tray />
      <Predicted />
      <PublishedSection />
      <Spread />
      <CoursesSection />
    </div>
  );
}
