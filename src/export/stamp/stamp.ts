import type { ViewId } from '../../scene/views/ids';

/** What a picture carries, so that Pathlight can open again what it shows. */
export interface Stamp {
  /** The version of this record. */
  pathlight: 1;
  /** The id of the mechanism. */
  mechanism: string;
  /** The version of the file format in which the mechanism was. */
  schemaVersion: number;
  /** The id of the step. */
  step: string;
  view: ViewId;
  /** What was done to the mechanism, as an address has it. */
  whatIf: readonly string[];
  /** What set parts aside, as an address has it. */
  lens?: string;
  /** Whether marks told how well each part is backed. */
  marks?: boolean;
}

/** The name under which files carry it. */
export const STAMP_KEY = 'pathlight';

/** The search part of an address that opens what the picture shows. */
export function stampSearch({ step, view, whatIf, lens, marks }: Stamp): string {
  const params = new URLSearchParams({ step, view });
  if (lens) params.set('lens', lens);
  if (marks) params.set('marks', '1');
  if (whatIf.length > 0) params.set('whatif', whatIf.join(','));
  return `?${params}`;
}
