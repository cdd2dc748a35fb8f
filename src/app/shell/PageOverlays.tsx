import { Menu } from '@base-ui/react/menu';
import {
  ChartGantt,
  Check,
  CircleQuestionMark,
  Columns2,
  Download,
  FolderOpen,
  GraduationCap,
  Info,
  LayoutGrid,
  Link,
  ListOrdered,
  type LucideIcon,
  Pencil,
  Presentation,
} from 'lucide-react';
import { Suspense } from 'react';
import { type BoundCommand } from '../../player/keymap';
import { keyLabels } from '../../player/keyLabels';
import { DRAFT_PREFIX, LOCAL_PREFIX } from '../../scene/mechanismEntry';
import { DisplaySubmenu } from '../features/display/DisplayMenu';
import { useSession, useStore } from '../session/session';
import { lazyOverlay, type MenuProps, type Overlay } from '../ui/lazyOverlay';
import '../ui/dialog.css';
import { BarMenu } from '../ui/BarMenu';

const pageOverlays = {
  help: lazyOverlay(async () => (await import('../features/help/HelpDialog')).HelpDialog),
  search: lazyOverlay(async () => (await import('../features/search/SearchDialog')).SearchDialog),
  compare: lazyOverlay(async () => (await import('../features/compare/CompareDialog')).CompareDialog),
  compareTimes: lazyOverlay(async () => (await import('../features/compare/CompareTimesDialog')).CompareTimesDialog),
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

interface PageMenuProps extends MenuProps {
  onOpen: (overlay: Overlay) => void;
}

interface EntryProps {
  name: string;
  /** The command whose key does the same. */
  command?: BoundCommand;
}

function EntryWords({ name, command }: EntryProps) {
  return (
    <>
      {name}
      {command && <kbd className="menu-key">{keyLabels('page', command)[0]}</kbd>}
    </>
  );
}

function MenuEntry({ icon: Icon, onClick, ...words }: EntryProps & { icon: LucideIcon; onClick: () => void }) {
  return (
    <Menu.Item className="menu-item" onClick={onClick}>
      <Icon className="icon" aria-hidden="true" />
      <EntryWords {...words} />
    </Menu.Item>
  );
}

/** Menu of all that takes the picture elsewhere: a link, a file, a projector. */
export function ShareMenu({ onOpen, ...menu }: PageMenuProps) {
  const { presenting } = useSession();
  return (
    <BarMenu {...menu}>
      <MenuEntry icon={Link} name="Link, embed, copy" command={{ kind: 'share' }} onClick={() => onOpen('share')} />
      <MenuEntry
        icon={Download}
        name="Export pictures, slides, films"
        command={{ kind: 'export' }}
        onClick={() => onOpen('export')}
      />
      <MenuEntry
        icon={Presentation}
        name="Present"
        command={{ kind: 'present' }}
        onClick={() => presenting.set(true)}
      />
    </BarMenu>
  );
}

/** Menu of what a reader seldom asks for. */
export function MoreMenu({ onOpen, ...menu }: PageMenuProps) {
  const { entry, legend, opening, settings, window, latestMechanism } = useSession();
  const known = latestMechanism();
  const others = 'teaching' in known ? (known.teaching?.comparedWith ?? []) : [];
  const isText = useStore(settings, ({ textView }) => textView);
  const legendOpen = useStore(legend, (place) => place !== 'nowhere');
  // What an author plays leads back to its draft.
  const draft = entry.id.startsWith(`${LOCAL_PREFIX}${DRAFT_PREFIX}`) ? entry.id.slice(LOCAL_PREFIX.length) : null;
  return (
    <BarMenu {...menu}>
      <Menu.CheckboxItem className="menu-item" checked={legendOpen} closeOnClick onCheckedChange={legend.toggle}>
        <span className="menu-tick">
          <Menu.CheckboxItemIndicator>
            <Check className="icon" aria-hidden="true" />
          </Menu.CheckboxItemIndicator>
        </span>
        <EntryWords name="Legend" command={{ kind: 'legend' }} />
      </Menu.CheckboxItem>
      <Menu.CheckboxItem
        className="menu-item"
        checked={isText}
        closeOnClick
        onCheckedChange={(textView) => settings.change({ textView })}
      >
        <span className="menu-tick">
          <Menu.CheckboxItemIndicator>
            <Check className="icon" aria-hidden="true" />
          </Menu.CheckboxItemIndicator>
        </span>
        <EntryWords name="Text view" command={{ kind: 'textView' }} />
      </Menu.CheckboxItem>
      <DisplaySubmenu />
      <Menu.Separator className="menu-separator" />
      <MenuEntry icon={GraduationCap} name="Revise" onClick={() => onOpen('revise')} />
      <MenuEntry icon={ListOrdered} name="Lesson" onClick={() => onOpen('lesson')} />
      <Menu.Separator className="menu-separator" />
      {entry.drawing.comparison && <MenuEntry icon={Columns2} name="Compare" onClick={() => onOpen('compare')} />}
      {others.length > 0 && <MenuEntry icon={ChartGantt} name="Compare times" onClick={() => onOpen('compareTimes')} />}
      <MenuEntry
        icon={CircleQuestionMark}
        name="Help and keyboard"
        command={{ kind: 'help' }}
        onClick={() => onOpen('help')}
      />
      <MenuEntry icon={Info} name="About, and how to cite" onClick={() => onOpen('about')} />
      <Menu.Separator className="menu-separator" />
      <MenuEntry icon={LayoutGrid} name="All mechanisms" onClick={() => window.location.assign('?shelf')} />
      <MenuEntry icon={FolderOpen} name="Open a mechanism" onClick={() => opening.set({ stage: 'choose' })} />
      <MenuEntry
        icon={Pencil}
        name={draft === null ? 'Edit a copy' : 'Edit'}
        onClick={() => window.location.assign(`${window.location.pathname}?edit=${draft ?? entry.id}`)}
      />
    </BarMenu>
  );
}
