import { Dialog } from '../dialogs/Dialog';

/** Finds nodes, steps, sentences, authors and words. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Search" onClose={onClose}>
      <p />
    </Dialog>
  );
}
