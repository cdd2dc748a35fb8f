import { Contrast, Download, Ellipsis, Layers, type LucideIcon, Presentation, Search, Share2 } from 'lucide-react';
import { type ComponentProps, lazy, useCallback } from 'react';
import { ariaShortcuts, type BoundCommand, keyLabels, titleWithKey } from '../../player/keymap';
import { viewNames } from '../../scene/views/ids';
import { useSession, useStore } from '../session/session';
import { MenuButton, type MenuProps, type Overlay } from '../ui/lazyOverlay';
import './topBar.css';

/** Switches between the views. */
function ViewSwitch() {
  const { player, views, showView } = useSession();
  const current = useStore(player, (state) => state.view);
  return (
    <div className="view-switch" role="group" aria-label="View">
      {views.map((id) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === current}
          aria-keyshortcuts={ariaShortcuts('page', { kind: 'view', view: id })}
          title={titleWithKey(viewNames[id], 'page', { kind: 'view', view: id })}
          onClick={() => showView(id)}
        >
          {viewNames[id]}
        </button>
      ))}
    </div>
  );
}

const DisplayMenu = lazy(async () => ({ default: (await import('../features/display/DisplayMenu')).DisplayMenu }));
const MoreMenu = lazy(async () => ({ default: (await import('./PageOverlays')).MoreMenu }));

interface TopBarProps {
  onOpen: (overlay: Overlay) => void;
  /** Receives the element for the zoom buttons. */
  zoomSlot: (element: HTMLElement | null) => void;
}

interface ToolProps extends ComponentProps<'button'> {
  icon: LucideIcon;
  name: string;
  title: string;
  command: BoundCommand;
}

/** A button of the bar; on small screens only its icon is shown. */
function Tool({ icon: Icon, name, title, command, className = '', ...rest }: ToolProps) {
  return (
    <button
      type="button"
      className={`button top-bar-tool ${className}`}
      title={titleWithKey(title, 'page', command)}
      aria-keyshortcuts={ariaShortcuts('page', command)}
      {...rest}
    >
      <Icon className="icon" aria-hidden="true" />
      <span>{name}</span>
    </button>
  );
}

/** The title, the view switch and the page's tools. */
export function TopBar({ onOpen, zoomSlot }: TopBarProps) {
  const { graph: mechanism, legend, presenting } = useSession();
  const legendOpen = useStore(legend, (place) => place !== 'nowhere');
  const opens = (overlay: Overlay) => ({ 'aria-haspopup': 'dialog', onClick: () => onOpen(overlay) }) as const;
  const More = useCallback((props: MenuProps) => <MoreMenu {...props} onOpen={onOpen} />, [onOpen]);
  return (
    <header className="top-bar">
      <div className="top-bar-title">
        <h1>{mechanism.title}</h1>
        <p>{mechanism.subtitle}</p>
      </div>
      <ViewSwitch />
      <div className="top-bar-tools">
        <div ref={zoomSlot} />
        <Tool
          icon={Search}
          name="Search"
          className="button-icon"
          title="Search"
          command={{ kind: 'search' }}
          {...opens('search')}
        />
        <Tool
          icon={Layers}
          name="Legend"
          title="Legend"
          command={{ kind: 'legend' }}
          aria-pressed={legendOpen}
          onClick={legend.toggle}
        />
        <Tool
          icon={Presentation}
          name="Present"
          className="top-bar-roomy top-bar-present"
          title="Full screen, with nothing around the picture"
          command={{ kind: 'present' }}
          onClick={() => presenting.set(true)}
        />
        <Tool
          icon={Share2}
          name="Share"
          className="top-bar-roomy top-bar-less"
          title="Link, embed, QR code, lecture copy"
          command={{ kind: 'share' }}
          {...opens('share')}
        />
        <Tool
          icon={Download}
          name="Export"
          className="top-bar-export"
          title="Pictures, slides and films"
          command={{ kind: 'export' }}
          {...opens('export')}
        />
        <MenuButton
          icon={Contrast}
          name="Theme and motion"
          title={`Theme and motion (${keyLabels('page', { kind: 'theme' }).join(', ')} changes the theme)`}
          menu={DisplayMenu}
        />
        <MenuButton icon={Ellipsis} name="More" title="Compare, help, about and more" menu={More} />
      </div>
    </header>
  );
}
