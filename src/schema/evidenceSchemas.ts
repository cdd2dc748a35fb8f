import * as z from 'zod';
import { id, list, text } from './fields';

const stanceSchema = z.enum(['supports', 'partly supports', 'contradicts']).meta({ id: 'Stance' });

const seenInSchema = z
  .enum(['human trial', 'meta-analysis', 'human imaging', 'human observation', 'animals', 'cells', 'review', 'news'])
  .meta({ id: 'SeenIn' });

/** Mirrors `Evidence`. */
export const evidenceSchema = z
  .discriminatedUnion('kind', [
    z.looseObject({ kind: z.literal('quote'), quote: id, marks: list(text), stance: stanceSchema }),
    z.looseObject({ kind: z.literal('claim'), claim: id, stance: stanceSchema }),
  ])
  .meta({ id: 'Evidence' });

/** Mirrors `Quote`. */
export const quoteSchema = z
  .looseObject({
    id,
    document: id,
    exact: text,
    display: text.optional(),
    prefix: text,
    suffix: text,
    start: z.int().min(0),
    end: z.int().min(0),
    line: z.int().min(1),
    grade: z.enum(['A', 'B', 'C']),
    seenIn: seenInSchema,
    correction: text.optional(),
    note: text.optional(),
    reference: id.optional(),
    sameAs: id.optional(),
  })
  .meta({ id: 'Quote' });

/** Mirrors `Claim`. */
export const claimSchema = z
  .looseObject({
    id,
    text,
    references: list(id),
    basis: z.enum(['abstract', 'figure', 'secondary', 'title', 'memory']),
    seenIn: seenInSchema,
    species: text.optional(),
  })
  .meta({ id: 'Claim' });
