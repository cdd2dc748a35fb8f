/** The arrangements of a mechanism, in the order of the switch. */
export const viewIds = ['cell', 'pathway', 'time'] as const;

export type ViewId = (typeof viewIds)[number];

export const viewNames: Readonly<Record<ViewId, string>> = { cell: 'Cell', pathway: 'Pathway', time: 'Time' };

/** What an address without a view shows. */
export const DEFAULT_VIEW: ViewId = 'pathway';
