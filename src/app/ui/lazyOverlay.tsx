import type { LucideIcon } from 'lucide-react';
import { type ComponentType, lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { useSession } from '../session/session';

/** Overlays of the page. */
export type Overlay =
  | 'help'
  | 'about'
  | 'compare'
  | 'compareTimes'
  | 'search'
  | 'export'
  | 'share'
  | 'lesson'
  | 'revise';

interface Closable {
  onClose: () => void;
}

function LoadFailure({ onClose }: Closable) {
  const { player } = useSession();
  useEffect(() => {
    player.notify('That did not load. Check the connection and reload the page.');
    onClose();
  }, [player, onClose]);
  return null;
}

/** A lazy overlay; if its code does not load, a notice says so. */
export function lazyOverlay<Props extends Closable>(load: () => Promise<ComponentType<Props>>) {
  return lazy(() =>
    load().then(
      (component): { default: ComponentType<Props> } => ({ default: component }),
      () => ({ default: LoadFailure }),
    ),
  );
}

export interface MenuProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: RefObject<HTMLButtonElement | null>;
}

interface MenuButtonProps {
  icon: LucideIcon;
  name: string;
  title: string;
  /** Loaded on first use. */
  menu: ComponentType<MenuProps>;
  /** Its classes; as an icon without words by default. */
  className?: string;
}

/** A button that opens a menu under it. */
export function MenuButton({ icon: Icon, name, title, menu: Menu, className = 'button-icon' }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`button ${className}`}
        aria-haspopup="menu"
        aria-expanded={open}
        title={title}
        onClick={() => {
          setWanted(true);
          setOpen(!open);
        }}
      >
        <Icon className="icon" aria-hidden="true" />
        <span>{name}</span>
      </button>
      <Suspense>{wanted && <Menu open={open} onOpenChange={setOpen} anchor={button} />}</Suspense>
    </>
  );
}
