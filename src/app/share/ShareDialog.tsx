import { Dialog } from '../dialogs/Dialog';

/** Ways to take what is shown to another place. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Share and embed" onClose={onClose} wide>
      <p>…</p>
    </Dialog>
  );
}
