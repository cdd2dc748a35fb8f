import { CoverageTable } from './CoverageTable';
import { HowItIsCounted } from './HowItIsCounted';
import { ShowOnly } from './ShowOnly';
import { WeakestLinks } from './WeakestLinks';
import './trust.css';

/** How far each part can be trusted: marked on the picture, filtered, and listed from the weakest on. */
export function TrustPage() {
  return (
    <div className="panel-body">
      <h2>How sure is this?</h2>
      <p className="panel-lead">
        Some of these steps were seen in people, many in rats and mice only, and some are disputed.
      </p>
      <ShowOnly />
      <WeakestLinks />
      <CoverageTable />
      <HowItIsCounted />
    </div>
  );
}
