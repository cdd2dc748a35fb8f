import { Menu } from '@base-ui/react/menu';
import {
  CircleQuestionMark,
  Columns2,
  Download,
  FolderOpen,
  GraduationCap,
  Info,
  ListOrdered,
  type LucideIcon,
  Presentation,
  Share2,
  Waypoints,
} from 'lucide-react';
import { Suspense } from 'react';
import { type BoundCommand, keyLabels } from '../../player/keymap';
import { useSession } from '../session/session';
import { lazyOverlay, type MenuProps, type Overlay } from '../ui/lazyOverlay';
import '../ui/dialog.css';

const pageOverlays = {
  help: lazyOverlay(async () => (await import('../features/help/HelpDialog')).HelpDialog),
  search: lazyOverlay(async () => (await import('../features/search/SearchDialog')).SearchDialog),
  compare: lazyOverlay(async () => (await import('../features/compare/CompareDialog')).CompareDialog),
  about: lazyOverlay(async () => (await import('../features/help/HelpDialog')).AboutDialog),
  share: lazyOverlay(async () => (await import('../features/share/ShareDialog')).ShareDialog),
  export: lazyOverlay(async () => (await import('../features/export/ExportDialog')).ExportDialog),
  lesson: lazyOverlay(async () => (await import('../features/lesson/LessonDialog')).LessonDialog),
  revise: lazyOverlay(async () => (await import('../features/revise/ReviseDialog')).ReviseDialog),
} as const;

/** The open overlay. This list is loaded with the first of them. */
export function PageOverlays({ overlay, onClose }: { overlay: Overlay; onClose: () => void }) {
  const Open = pageOverlays[overlay];
  return (
    <Suspense>
      <Open onClose={onClose} />
    </Suspense>
  );
}

interface MoreMenuProps extends MenuProps {
  onOpen: (overlay: Overlay) => void;
}

interface MenuEntryProps {
  icon: LucideIcon;
  name: string;
  /** The command whose key does the same. */
  command?: BoundCommand;
  onClick: () => void;
}

function MenuEntry({ icon: Icon, name, command, onClick }: MenuEntryProps) {
  return (
    <Menu.Item className="menu-item" onClick={onClick}>
      <Icon className="icon" aria-hidden="true" />
      {name}
      {command && <kbd className="menu-key">{keyLabels('page', command)[0]}</kbd>}
    </Menu.Item>
  );
}

/** Menu of everything that may not fit into the bar. */
export function MoreMenu({ open, onOpenChange, anchor, onOpen }: MoreMenuProps) {
  const { presenting, opening, entry, mechanisms, window } = useSession();
  const others = mechanisms.filter(({ id }) => id !== entry.id);
  return (
    <Menu.Root open={open} onOpenChange={onOpenChange}>
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} side="bottom" align="end" sideOffset={8} className="menu-positioner">
          <Menu.Popup className="menu" finalFocus={anchor}>
            <MenuEntry
              icon={Presentation}
              name="Present"
              command={{ kind: 'present' }}
              onClick={() => presenting.set(true)}
            />
            <MenuEntry
              icon={Share2}
              name="Share and embed"
              command={{ kind: 'share' }}
              onClick={() => onOpen('share')}
            />
            <MenuEntry icon={Download} name="Export" command={{ kind: 'export' }} onClick={() => onOpen('export')} />
            <Menu.Separator className="menu-separator" />
            <MenuEntry icon={GraduationCap} name="Revise" onClick={() => onOpen('revise')} />
            <MenuEntry icon={ListOrdered} name="Lesson" onClick={() => onOpen('lesson')} />
            <Menu.Separator className="menu-separator" />
            {entry.drawing.comparison && <MenuEntry icon={Columns2} name="Compare" onClick={() => onOpen('compare')} />}
            <MenuEntry
              icon={CircleQuestionMark}
              name="Help and keyboard"
              command={{ kind: 'help' }}
              onClick={() => onOpen('help')}
            />
            <MenuEntry icon={Info} name="About, and how to cite" onClick={() => onOpen('about')} />
            <Menu.Separator className="menu-separator" />
            <MenuEntry icon={FolderOpen} name="Open a mechanism" onClick={() => opening.set({ stage: 'choose' })} />
            {others.length > 0 && <Menu.Separator className="menu-separator" />}
            {others.map(({ id, graph }) => (
              <MenuEntry
                key={id}
                icon={Waypoints}
                name={graph.title}
                onClick={() => window.location.assign(`${window.location.pathname}?mechanism=${id}`)}
              />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
