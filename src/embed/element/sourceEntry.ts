import type { createDiagram } from '../../live/animatedDiagram';
import { fetchFile } from '../../open/fetchFile';
import { readFileBeside } from '../../open/readInWorker';
import { drawingFor } from '../../mechanisms/registry';
import { isLargeGraph } from '../../scene/largeGraph';
import { entryOf, type MechanismEntry } from '../../scene/mechanismEntry';

/** A mechanism that was read from a file, and what draws it. */
export interface OpenedSource {
  entry: MechanismEntry;
  /** Where it is too large to be drawn as a whole. */
  createDiagram?: typeof createDiagram;
}

/**
 * Opens the file that the `src` of a player names, of any format that the page opens. Rejects with a `RangeError` whose
 * message says why it cannot be played.
 */
export async function openSource(src: string, window: Window): Promise<OpenedSource> {
  const file = await fetchFile(src, window);
  if (!file.ok) throw new RangeError(`${file.name}: ${file.message}`);
  const read = await readFileBeside(file.bytes, file.name, {});
  if (!read.ok) {
    const [first] = read.problems;
    throw new RangeError(`${file.name}${first ? `, ${first.path}: ${first.message}` : ' cannot be read.'}`);
  }
  const { mechanism } = read;
  const entry = { ...entryOf(mechanism, await drawingFor(mechanism)), isOpened: true };
  if (!isLargeGraph(mechanism)) return { entry };
  return { entry, createDiagram: (await import('../../live/largeDiagram')).createLargeDiagram };
}
