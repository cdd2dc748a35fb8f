import { Check } from 'lucide-react';
import { type ReactNode, type Ref, useId, useState } from 'react';
import type { ThemeOption } from '../../../player/pageOptions';
import { localStorageOf } from '../../../player/settings';
import { useSession } from '../../session/session';
import type { CopyResult } from '../../ui/copyAndDownload';
import { Field, Segmented } from '../../ui/formControls';
import { baseOf, EXAMPLE_ADDRESS, isPublic, PUBLIC_ADDRESS_KEY, readPublicAddress } from './publicAddress';

function storedAddress(window: Window): string | null {
  try {
    return localStorageOf(window)?.getItem(PUBLIC_ADDRESS_KEY) ?? null;
  } catch {
    return null;
  }
}

/** What the build, or the maker of a lecture copy, knew of the page's place on the web. */
function canonicalAddress({ document }: Window): string {
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
  const [typed, setTyped] = useState(() => storedAddress(window) || canonicalAddress(window));
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

interface TextFieldProps {
  label: string;
  text: string;
  ref: Ref<HTMLTextAreaElement>;
  rows: number;
  /** Lines are kept and not wrapped: a snippet. */
  isCode?: boolean;
}

/** A text to be copied. It can be selected, and scrolled by keyboard. */
export function TextField({ label, text, ref, rows, isCode = false }: TextFieldProps) {
  return (
    <textarea
      ref={ref}
      className={isCode ? 'share-text share-code' : 'share-text'}
      aria-label={label}
      readOnly
      spellCheck={false}
      rows={rows}
      wrap={isCode ? 'off' : 'soft'}
      value={text}
    />
  );
}

interface ThemeFieldProps {
  /** Null is what each reader has set. */
  theme: ThemeOption | null;
  onChoose: (theme: ThemeOption | null) => void;
  /** What no theme is called: a frame has no settings of its own and does as the system does. */
  own?: string;
}

const THEMES = [
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['projector', 'Projector'],
] as const;

/** In which colours it opens. */
export function ThemeField({ theme, onChoose, own = 'Reader’s own' }: ThemeFieldProps) {
  return (
    <Field name="Theme">
      <Segmented
        label="Theme"
        choices={[['own', own], ...THEMES]}
        value={theme ?? 'own'}
        onChoose={(chosen) => onChoose(chosen === 'own' ? null : chosen)}
      />
    </Field>
  );
}

const USED = 'Links, snippets and the QR code have this address.';

/** Where the page is on the web, asked where it was opened from a machine that others cannot reach. */
export function AddressField({ here, open, isOwn, typed, problem, type }: PublicBase) {
  const id = useId();
  if (!isOwn) return null;
  const where = here.startsWith('file:')
    ? 'This page was opened from a file'
    : `This page was opened from ${new URL(here).host}`;
  return (
    <Field name="Public address">
      <input
        type="url"
        className="share-input"
        autoComplete="url"
        spellCheck={false}
        placeholder={EXAMPLE_ADDRESS}
        aria-label="Public address"
        aria-invalid={problem !== null}
        aria-describedby={id}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <p id={id} className={problem === null ? 'export-note' : 'export-wrong share-problem'}>
        {problem ?? (open === null ? `${where}, which others cannot open. Say where it is on the web.` : USED)}
      </p>
    </Field>
  );
}

interface ShareFootProps {
  /** What became of the last press, in place of what is said otherwise. */
  told: CopyResult | null;
  /** What it will be, in a line, or why it cannot be. */
  said: string;
  isWrong?: boolean;
  /** A second line. */
  name?: string;
  /** The buttons. */
  children: ReactNode;
}

/** What it will be, and the buttons that make it. */
export function ShareFoot({ told, said, isWrong = false, name, children }: ShareFootProps) {
  const isBad = told ? !told.isDone : isWrong;
  return (
    <footer className="export-foot share-foot">
      <div className="export-said">
        <p role={told && !told.isDone ? 'alert' : undefined} className={isBad ? 'export-wrong' : 'export-summary'}>
          {told?.isDone && <Check className="icon" aria-hidden="true" />}
          {told?.sentence ?? said}
        </p>
        {!told && name && <p className="export-name">{name}</p>}
      </div>
      <div className="export-buttons">{children}</div>
    </footer>
  );
}
