import { pathwayView } from '../pathway/pathwayView';
import type { View } from './view';

/** The arrangements of a mechanism, in the order of the switch. */
export const views = { pathway: pathwayView } as const satisfies Record<string, View>;

export type ViewId = keyof typeof views;

export const viewIds = Object.keys(views) as readonly ViewId[];
