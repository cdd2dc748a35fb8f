import { Ellipsis, FlaskConical, Search, Share2 } from 'lucide-react';
import { lazy, useCallback } from 'react';
import { ariaShortcuts } from '../../player/keymap';
import { titleWithKey } from '../../player/keyLabels';
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

/** Opens the page on which experiments are put to the model, and closes it again. */
function WhatIfButton() {
  const { player } = useSession();
  const open = useStore(player, ({ panel }) => panel === 'whatif');
  return (
    <button
      type="button"
      className="button top-bar-tool"
      aria-pressed={open}
      title="Change a part and see what follows"
      onClick={() => player.showPanel(open ? 'evidence' : 'whatif')}
    >
      <FlaskConical className="icon" aria-hidden="true" />
      <span>What if</span>
    </button>
  );
}

const ShareMenu = lazy(async () => ({ default: (await import('./PageOverlays')).ShareMenu }));
const MoreMenu = lazy(async () => ({ default: (await import('./PageOverlays')).MoreMenu }));

/** The title, the view switch and the page's tools. The first screen has the title beside its “Begin”. */
export function TopBar({ onOpen }: { onOpen: (overlay: Overlay) => void }) {
  const { graph, intro } = useSession();
  const isIntro = useStore(intro, Boolean);
  const Share = useCallback((props: MenuProps) => <ShareMenu {...props} onOpen={onOpen} />, [onOpen]);
  const More = useCallback((props: MenuProps) => <MoreMenu {...props} onOpen={onOpen} />, [onOpen]);
  return (
    <header className="top-bar">
      <div className="top-bar-title">
        <a className="top-bar-brand" href="?shelf" title="All mechanisms">
          Pathlight
        </a>
        {!isIntro && (
          <div>
            <h1>{graph.title}</h1>
            <p>{graph.subtitle}</p>
          </div>
        )}
      </div>
      <div className="top-bar-controls" role="toolbar" aria-label="Views and tools">
        <ViewSwitch />
        <div className="top-bar-tools">
          <WhatIfButton />
          <MenuButton
            icon={Share2}
            name="Share"
            title="Link, embed, export, present"
            menu={Share}
            className="top-bar-tool"
          />
          <button
            type="button"
            className="button button-icon"
            title={titleWithKey('Search', 'page', { kind: 'search' })}
            aria-keyshortcuts={ariaShortcuts('page', { kind: 'search' })}
            aria-haspopup="dialog"
            onClick={() => onOpen('search')}
          >
            <Search className="icon" aria-hidden="true" />
            <span>Search</span>
          </button>
          <MenuButton icon={Ellipsis} name="More" title="Legend, theme, help, about" menu={More} />
        </div>
      </div>
    </header>
  );
}
