import { type Zippable, zipSync } from 'fflate';

/** The oldest day an archive can name, in whatever time zone it is made: the same files give the same bytes. */
const NO_DAY = '1980-01-01T00:00:00';
/** What is small already is not made smaller again. */
const PACKED = /\.(png|zip|mp4|webm|gif)$/;

/** Files by their names as one archive. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const entries = [...files].map(([name, bytes]) => [name, [bytes, { level: PACKED.test(name) ? 0 : 6 }]] as const);
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: NO_DAY });
}
