import { Contrast, Download, Ellipsis, Layers, type LucideIcon, Presentation, Search, Share2 } from 'lucide-react';
import { type ComponentProps, lazy, useCallback } from 'react';
import { viewNames } from '../../scene/views/ids';
import { useSession, useStore } from '../session/session';
import { MenuButton, type MenuProps, type Overlay } from '../ui/lazyOverlay';
import './topBar.css';

/** The same graph as anatomy, as causes and over time. */
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
          aria-keyshortcuts={viewNames[id].charAt(0)}
          title={`${viewNames[id]} (${viewNames[id].charAt(0)})`}
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
  /** Takes the element in which the buttons of the picture may stand. */
  zoomSlot: (element: HTMLElement | null) => void;
}

interface ToolProps extends ComponentProps<'button'> {
  icon: LucideIcon;
  name: string;
  title: string;
  /** The key that does the same. */
  keys?: string;
}

/** A button of the bar; where room is scarce only its sign is seen. */
function Tool({ icon: Icon, name, title, keys, className = '', ...rest }: ToolProps) {
  return (
    <button
      type="button"
      className={`button top-bar-tool ${className}`}
      title={keys ? `${title} (${keys})` : title}
      aria-keyshortcuts={keys}
      {...rest}
    >
      <Icon className="icon" aria-hidden="true" />
      <span>{name}</span>
    </button>
  );
}

/** The title and what belongs to the page as a whole. */
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
        <Tool icon={Search} name="Search" className="button-icon" title="Search" keys="/" {...opens('search')} />
        <Tool icon={Layers} name="Legend" title="Legend" keys="L" aria-pressed={legendOpen} onClick={legend.toggle} />
        <Tool
          icon={Presentation}
          name="Present"
          className="top-bar-roomy top-bar-present"
          title="Full screen, with nothing around the picture"
          keys="F"
          onClick={() => presenting.set(true)}
        />
        <Tool
          icon={Share2}
          name="Share"
          className="top-bar-roomy top-bar-less"
          title="Link, embed, QR code, lecture copy"
          keys="S"
          {...opens('share')}
        />
        <Tool
          icon={Download}
          name="Export"
          className="top-bar-export"
          title="Pictures, slides and films"
          keys="E"
          {...opens('export')}
        />
        <MenuButton
          icon={Contrast}
          name="Theme and motion"
          title="Theme and motion (D changes the theme)"
          menu={DisplayMenu}
        />
        <MenuButton icon={Ellipsis} name="More" title="Compare, help, about and more" menu={More} />
      </div>
    </header>
  );
}
