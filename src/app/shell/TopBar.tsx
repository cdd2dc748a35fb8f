import { CircleQuestionMark, Columns2, Info, Layers, Search } from 'lucide-react';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { DisplayButton } from './DisplayButton';
import { ViewSwitch } from './ViewSwitch';
import './topBar.css';

/** What opens over the page. */
export type Overlay = 'help' | 'about' | 'compare' | 'search';

interface TopBarProps {
  onOpen: (overlay: Overlay) => void;
  /** Takes the element in which the buttons of the picture may stand. */
  zoomSlot: (element: HTMLElement | null) => void;
}

/** The title and what belongs to the page as a whole. */
export function TopBar({ onOpen, zoomSlot }: TopBarProps) {
  const { graph: mechanism, legend } = useSession();
  const legendOpen = useStore(legend, (place) => place !== 'nowhere');
  return (
    <header className="top-bar">
      <div className="top-bar-title">
        <h1>{mechanism.title}</h1>
        <p>{mechanism.subtitle}</p>
      </div>
      <ViewSwitch />
      <div className="top-bar-tools">
        <div ref={zoomSlot} />
        <button
          type="button"
          className="button button-icon"
          aria-haspopup="dialog"
          aria-keyshortcuts="/"
          aria-label="Search"
          title="Search (/)"
          onClick={() => onOpen('search')}
        >
          <Search className="icon" aria-hidden="true" />
        </button>
        <button
          type="button"
          className="button top-bar-tool"
          aria-pressed={legendOpen}
          aria-keyshortcuts="L"
          title="Legend (L)"
          onClick={legend.toggle}
        >
          <Layers className="icon" aria-hidden="true" />
          <span>Legend</span>
        </button>
        <button
          type="button"
          className="button top-bar-tool"
          aria-haspopup="dialog"
          title="The stressed and the restored synapse side by side"
          onClick={() => onOpen('compare')}
        >
          <Columns2 className="icon" aria-hidden="true" />
          <span>Compare</span>
        </button>
        <button
          type="button"
          className="button top-bar-tool"
          aria-haspopup="dialog"
          title="How to cite, and about Pathlight"
          onClick={() => onOpen('about')}
        >
          <Info className="icon" aria-hidden="true" />
          <span>About</span>
        </button>
        <DisplayButton />
        <button
          type="button"
          className="button button-icon"
          aria-haspopup="dialog"
          aria-keyshortcuts="?"
          aria-label="Help and keyboard"
          title="Help and keyboard (?)"
          onClick={() => onOpen('help')}
        >
          <CircleQuestionMark className="icon" aria-hidden="true" />
        </button>
      </div>
    </header>
  );
}
