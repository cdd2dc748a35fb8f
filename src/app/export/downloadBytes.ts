import type { Clock } from '../../clock/clock';

/** Long enough for every browser to have begun the download. */
const KEPT_MS = 10_000;

/** Hands the browser a file that was made here; nothing is asked of a server. */
export function downloadBytes(content: BlobPart, name: string, type: string, clock: Clock, document: Document): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  clock.after(KEPT_MS, () => URL.revokeObjectURL(url));
}
