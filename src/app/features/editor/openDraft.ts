import { type DraftStorage, newDraftId } from '../../../editor/draftStorage';
import { newDraft } from '../../../editor/newDraft';
import { findMechanism } from '../../../mechanisms/registry';
import type { Mechanism } from '../../../model/mechanism';
import { quoted } from '../../../model/problemText';
import { DRAFT_PREFIX, LOCAL_PREFIX } from '../../../scene/mechanismEntry';
import { findKeptMechanism } from '../open/localMechanisms';

/** A draft as the editor opens it. */
export interface OpenedDraft {
  id: string;
  draft: Mechanism;
  /** 0 for one that is not kept yet. */
  revision: number;
  /** What the author should know of how it was opened. */
  notice?: string;
}

const fresh = (draft: Mechanism, notice?: string): OpenedDraft => ({
  id: newDraftId(),
  draft,
  revision: 0,
  ...(notice !== undefined && { notice }),
});

/** The whole mechanism of an id, built in or kept by this browser; null where there is none. */
async function findWhole(window: Window, id: string): Promise<Mechanism | null> {
  const entry = await (id.startsWith(LOCAL_PREFIX) ? findKeptMechanism(window, id) : findMechanism(id)?.open());
  return (await entry?.load()) ?? null;
}

/**
 * The draft that an address asks for by `?edit=`: a new one, a draft that this browser keeps, or a copy of a mechanism. What
 * cannot be found or read becomes a new draft with a notice.
 */
export async function openDraft(window: Window, storage: DraftStorage, asked: string): Promise<OpenedDraft> {
  if (asked === 'new' || asked === '') return fresh(newDraft());
  try {
    if (asked.startsWith(DRAFT_PREFIX)) {
      const kept = await storage.load(asked);
      if (kept) return { id: asked, ...kept };
      return fresh(
        newDraft(),
        `This browser keeps no draft ${quoted(asked)}. Here is a new one; “Drafts” lists the others.`,
      );
    }
    const whole = await findWhole(window, asked);
    if (whole) return fresh(whole);
    return fresh(newDraft(), `There is no mechanism ${quoted(asked)} to edit a copy of. Here is a new one.`);
  } catch {
    return fresh(newDraft(), `${quoted(asked)} could not be read from this browser’s storage. Here is a new draft.`);
  }
}
