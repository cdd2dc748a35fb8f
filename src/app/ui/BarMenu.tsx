import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import type { MenuProps } from './lazyOverlay';
import './dialog.css';

interface BarMenuProps extends MenuProps {
  /** The accessible name, where the button has another. */
  label?: string;
  /** From the button to the menu, in CSS px. */
  sideOffset?: number;
  children: ReactNode;
}

/** A menu under a button. */
export function BarMenu({ open, onOpenChange, anchor, label, sideOffset = 8, children }: BarMenuProps) {
  return (
    <Menu.Root open={open} onOpenChange={onOpenChange}>
      <Menu.Portal>
        {/* It stands outside of the landmarks of the page. */}
        <Menu.Positioner
          anchor={anchor}
          side="bottom"
          align="end"
          sideOffset={sideOffset}
          className="menu-positioner"
          role="region"
          aria-label="Menu"
        >
          <Menu.Popup className="menu" finalFocus={anchor} aria-label={label}>
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
