import { Contrast } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';

const DisplayMenu = lazy(async () => ({ default: (await import('../dialogs/DisplayMenu')).DisplayMenu }));

/** Theme and motion. The menu is fetched when it is first asked for. */
export function DisplayButton() {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button button-icon"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label="Theme and motion"
        title="Theme and motion (T changes the theme)"
        onClick={() => {
          setWanted(true);
          setOpen(!open);
        }}
      >
        <Contrast className="icon" aria-hidden="true" />
      </button>
      <Suspense>{wanted && <DisplayMenu open={open} onOpenChange={setOpen} anchor={button} />}</Suspense>
    </>
  );
}
