import { Menu } from '@base-ui/react/menu';
import { CircleQuestionMark, Columns2, Download, Info, type LucideIcon, Presentation, Share2 } from 'lucide-react';
import { useSession } from '../session/useSession';
import type { MenuProps } from '../shell/MenuButton';
import type { Overlay } from '../shell/TopBar';
import './displayMenu.css';
import './moreMenu.css';

interface MoreMenuProps extends MenuProps {
  onOpen: (overlay: Overlay) => void;
}

interface ItemProps {
  icon: LucideIcon;
  name: string;
  keys?: string;
  onClick: () => void;
}

function Item({ icon: Icon, name, keys, onClick }: ItemProps) {
  return (
    <Menu.Item className="menu-item" onClick={onClick}>
      <Icon className="icon" aria-hidden="true" />
      {name}
      {keys && <kbd className="menu-key">{keys}</kbd>}
    </Menu.Item>
  );
}

/** Everything the bar leads to that has no room in it on every screen. */
export function MoreMenu({ open, onOpenChange, anchor, onOpen }: MoreMenuProps) {
  const { presenting } = useSession();
  return (
    <Menu.Root open={open} onOpenChange={onOpenChange}>
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} side="bottom" align="end" sideOffset={8} className="menu-positioner">
          <Menu.Popup className="menu" finalFocus={anchor}>
            <Item icon={Presentation} name="Present" keys="F" onClick={() => presenting.set(true)} />
            <Item icon={Share2} name="Share and embed" keys="S" onClick={() => onOpen('share')} />
            <Item icon={Download} name="Export" keys="E" onClick={() => onOpen('export')} />
            <Menu.Separator className="menu-separator" />
            <Item icon={Columns2} name="Compare" onClick={() => onOpen('compare')} />
            <Item icon={CircleQuestionMark} name="Help and keyboard" keys="?" onClick={() => onOpen('help')} />
            <Item icon={Info} name="About, and how to cite" onClick={() => onOpen('about')} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
