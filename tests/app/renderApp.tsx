import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { App } from '../../src/app/App';
import { ErrorBoundary } from '../../src/app/ui/ErrorBoundary';
import { createManualClock } from '../../src/clock/clock';
import { findMechanism } from '../../src/mechanisms/registry';
import type { Mechanism } from '../../src/model/mechanism';
import { SETTINGS_KEY, type StorageLike } from '../../src/player/settings';
import type { Drawing } from '../../src/scene/drawing';
import { entryOf } from '../../src/scene/mechanismEntry';
import { toyMechanism } from '../player/toyMechanism';

/** Motion off, so that every command shows its end state at once, and the opening seen before. */
const calmStorage: StorageLike = {
  getItem: (key) => (key === SETTINGS_KEY ? '{"motion":"reduced","opened":true}' : null),
  setItem: () => undefined,
};

/** The app at an address, once the evidence is there. */
export async function renderApp({
  mechanism = toyMechanism,
  search = '',
  storage = calmStorage,
  load = () => Promise.resolve(mechanism),
  drawing,
}: {
  mechanism?: Mechanism;
  search?: string;
  storage?: StorageLike;
  /** How the records arrive. */
  load?: () => Promise<Mechanism>;
  /** What it draws by hand; a built-in mechanism has its own. */
  drawing?: Drawing | undefined;
} = {}) {
  window.history.replaceState(null, '', `/${search}`);
  // A window with a name may belong to the speaker view of a page before.
  window.name = '';
  const drawn = drawing ?? (await findMechanism(mechanism.id)?.open())?.drawing;
  const clock = createManualClock();
  const user = userEvent.setup();
  await act(async () => {
    render(
      <ErrorBoundary>
        <App entry={{ ...entryOf(mechanism, drawn), load }} clock={clock} storage={storage} />
      </ErrorBoundary>,
    );
    // The panel's code and the check of the mechanism arrive on their own.
    await Promise.all([
      import('../../src/app/shell/Panel'),
      import('../../src/app/features/open/OpenedFile'),
      import('../../src/app/features/savedPictures/fileDrop'),
      import('../../src/app/features/steps/StepsBar'),
      import('../../src/app/features/diagram/DiagramTools'),
      import('../../src/app/ui/Notices'),
      import('../../src/model/findProblems'),
    ]);
  });
  // A view's parts are made while the page's time passes: many small turns, each as soon as what the last has asked for is there.
  await vi.waitFor(
    async () => {
      await act(async () => {
        clock.advance(1);
        await new Promise((done) => setTimeout(done));
      });
      if (!document.querySelector('.diagram__picture [data-target], .problem'))
        throw new Error('There is no picture yet.');
    },
    { interval: 1, timeout: 60_000 },
  );
  return { clock, user, panel: () => screen.getByRole('complementary', { name: 'Evidence' }) };
}
