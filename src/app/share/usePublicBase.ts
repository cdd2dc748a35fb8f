import { useState } from 'react';
import { localStorageOf } from '../../player/settings';
import { useSession } from '../session/useSession';
import { baseOf, isPublic, PUBLIC_ADDRESS_KEY, readPublicAddress } from './publicAddress';

function stored(window: Window): string | null {
  try {
    return localStorageOf(window)?.getItem(PUBLIC_ADDRESS_KEY) ?? null;
  } catch {
    return null;
  }
}

/** What the build, or the maker of a lecture copy, knew of the page's place on the web. */
function canonical({ document }: Window): string {
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return link?.href ?? document.documentElement.dataset.home ?? '';
}

export interface PublicBase {
  /** Where this page was opened, without what it was asked. */
  here: string;
  /** Where everybody can open it; null as long as nobody has said it. */
  open: string | null;
  /** Whether it was opened where only its owner can. */
  isOwn: boolean;
  /** The public address as it is typed. */
  typed: string;
  /** What is wrong with what is typed; null for nothing, and for nothing typed. */
  problem: string | null;
  type: (text: string) => void;
}

/** Where the page is opened, and where the audience can open it. */
export function usePublicBase(): PublicBase {
  const { window } = useSession();
  const [typed, setTyped] = useState(() => stored(window) || canonical(window));
  const url = new URL(window.location.href);
  const isOwn = !isPublic(url);
  const here = url.protocol === 'file:' ? `file://${url.pathname}` : `${url.origin}${url.pathname}`;
  const read = typed.trim() === '' ? null : readPublicAddress(typed);
  const type = (text: string): void => {
    setTyped(text);
    try {
      localStorageOf(window)?.setItem(PUBLIC_ADDRESS_KEY, text);
    } catch {
      // Full or forbidden: it is known as long as the dialog is open.
    }
  };
  const given = read && 'address' in read ? read.address : null;
  return {
    here,
    open: isOwn ? given : baseOf(url),
    isOwn,
    typed,
    problem: read && 'problem' in read ? read.problem : null,
    type,
  };
}
