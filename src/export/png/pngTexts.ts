import type { Sheet } from '../sheet/sheet';
import { STAMP_KEY } from '../stamp/stamp';

/** What a PNG of a sheet says of itself, by the keys that the PNG standard names, and what reopens it. */
export function pngTexts({ title, description, stamp }: Sheet): Record<string, string> {
  return { Title: title, Description: description, Software: 'Pathlight', [STAMP_KEY]: JSON.stringify(stamp) };
}
