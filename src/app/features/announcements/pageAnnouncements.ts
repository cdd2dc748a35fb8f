import { bindAnnouncements } from '../../../live/announcements';
import { messages } from '../../../scene/description/messages';
import type { Session } from '../../session/session';

/** Announces what changes in the page, one sentence each: with the legend and the lens, which only the page has. */
export function bindPageAnnouncements(session: Session): () => void {
  const { announcer, highlighting, latestMechanism, legend, player, presenting, settings } = session;
  let isOpen = legend.getState() !== 'nowhere';
  const stop = [
    bindAnnouncements({
      mechanism: latestMechanism,
      player,
      highlighting,
      whatIfAt: (stepIndex) => highlighting.getState()?.whatIf?.sentenceAt(stepIndex),
      isRead: () => settings.getState().narration,
      selectedWords: (name) => (presenting.getState() ? messages.selected(name) : messages.selectedInPanel(name)),
      say: announcer.say,
    }),
    legend.subscribe(() => {
      // It may move from the picture to a card and back, which is no news.
      const isNow = legend.getState() !== 'nowhere';
      if (isNow === isOpen) return;
      isOpen = isNow;
      announcer.say(isNow ? messages.legendOpen : messages.legendClosed);
    }),
    settings.subscribe((state, before) => {
      if (state.textView !== before.textView) announcer.say(state.textView ? messages.textOn : messages.textOff);
    }),
    player.subscribe((state, before) => {
      if (state.lens === null && before.lens !== null) announcer.say(messages.lensOff);
    }),
  ];
  return () => {
    for (const end of stop) end();
  };
}
