import type { ViewId } from '../../scene/views/ids';

/** The record in an exported file from which Pathlight reopens the same step. */
export interface Stamp {
  /** The version of this record. */
  pathlight: 1;
  /** The id of the mechanism. */
  mechanism: string;
  /** The version of the mechanism's file format. */
  schemaVersion: number;
  /** The id of the step. */
  step: string;
  view: ViewId;
  /** The what-if, as in an address. */
  whatIf: readonly string[];
  /** The lens, as in an address. */
  lens?: string;
  /** Whether the picture had marks of the strength of evidence. */
  marks?: boolean;
}

/** The key of the stamp in files. */
export const STAMP_KEY = 'pathlight';

/** The search part of an address that opens the step. */
export function stampSearch({ step, view, whatIf, lens, marks }: Stamp): string {
  const params = new URLSearchParams({ step, view });
  if (lens) params.set('lens', lens);
  if (marks) params.set('marks', '1');
  if (whatIf.length > 0) params.set('whatif', whatIf.join(','));
  return `?${params}`;
}
