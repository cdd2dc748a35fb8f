/** The arrangements of a mechanism, in the order of the switch. */
export const viewIds = ['cell', 'pathway', 'time'] as const;

export type ViewId = (typeof viewIds)[number];

export const viewNames: Readonly<Record<ViewId, string>> = { cell: 'Cell', pathway: 'Pathway', time: 'Time' };

/** What the page shows where its address names no view. */
export const PAGE_VIEW: ViewId = 'cell';

/** What all else shows that names no view: every mechanism has it, and of all its code is the smallest for a frame. */
export const DEFAULT_VIEW: ViewId = 'pathway';
