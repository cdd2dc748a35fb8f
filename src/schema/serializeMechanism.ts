import type { Mechanism } from '../model/mechanism';
import { mechanismSchema } from './mechanismSchema';

/**
 * Known fields in the order of the schema and unknown ones after them, so that two mechanisms that are equal but for
 * the order of their fields give the same lines to a version control system.
 */
export function serializeMechanism(mechanism: Mechanism): string {
  const ordered = mechanismSchema.safeParse(mechanism);
  return `${JSON.stringify(ordered.success ? ordered.data : mechanism, null, 2)}\n`;
}
