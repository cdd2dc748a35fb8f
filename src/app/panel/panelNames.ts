import type { PanelId } from '../../player/playerState';

/** What each page of the panel is called. */
export const panelNames: Readonly<Record<PanelId, string>> = {
  evidence: 'Evidence',
  trust: 'Trust',
  debate: 'Debate',
  whatif: 'What if',
  story: 'Story',
  sources: 'Sources',
};
