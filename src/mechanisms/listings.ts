import { listingOf, type MechanismListing } from '../model/mechanismListing';
import { mechanisms } from './registry';

/**
 * The built-in mechanisms as a list shows them, in the order of the registry. The build writes the value in place of this
 * module (`scripts/vite/bakeGraph.ts`), so that a list loads none of them.
 */
export const listings: readonly MechanismListing[] = await Promise.all(
  mechanisms.map(async ({ open }) => listingOf(await (await open()).load())),
);
