import type { LucideIcon } from 'lucide-react';
import { type ComponentType, type RefObject, Suspense, useRef, useState } from 'react';

export interface MenuProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: RefObject<HTMLButtonElement | null>;
}

interface MenuButtonProps {
  icon: LucideIcon;
  name: string;
  title: string;
  /** Fetched when it is first asked for. */
  menu: ComponentType<MenuProps>;
}

/** A button that opens a menu under it. */
export function MenuButton({ icon: Icon, name, title, menu: Menu }: MenuButtonProps) {
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
        aria-label={name}
        title={title}
        onClick={() => {
          setWanted(true);
          setOpen(!open);
        }}
      >
        <Icon className="icon" aria-hidden="true" />
      </button>
      <Suspense>{wanted && <Menu open={open} onOpenChange={setOpen} anchor={button} />}</Suspense>
    </>
  );
}
