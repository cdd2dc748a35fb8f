import { defineGraph, graphOnly } from '../../model/defineMechanism';
import { graphParts } from './graph';

/** Enough for the first picture. The build writes its value in place of this module (`scripts/vite/bakeGraph.ts`). */
export const lisinoprilGraphOnly = graphOnly(defineGraph(graphParts));
