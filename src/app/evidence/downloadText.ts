import type { Clock } from '../../clock/clock';
import { downloadBytes } from '../export/downloadBytes';

/** Hands the browser a text that was made here, as a file. */
export function downloadText(text: string, name: string, type: string, clock: Clock, document: Document): void {
  downloadBytes(text, name, type, clock, document);
}
