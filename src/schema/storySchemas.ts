import * as z from 'zod';
import { evidenceSchema } from './evidenceSchemas';
import { id, list, text } from './fields';

const effectSchema = z.enum(['blocked', 'silenced', 'lifted', 'reversed']);

/** Mirrors `Step`. */
export const stepSchema = z
  .looseObject({
    id,
    role: z.enum(['prologue', 'canonical', 'epilogue']),
    title: text,
    shortTitle: text,
    when: text,
    caption: text,
    explanation: text,
    sequence: list(list(id)),
    effects: z.partialRecord(z.string(), effectSchema).readonly(),
    evidence: list(evidenceSchema),
    silent: text.optional(),
  })
  .meta({ id: 'Step' });

/** Mirrors `Hypothesis`. */
export const hypothesisSchema = z
  .looseObject({
    id,
    label: text,
    relation: z.enum(['told', 'rival', 'additional']),
    summary: text,
    route: list(id),
    evidence: list(evidenceSchema),
  })
  .meta({ id: 'Hypothesis' });

const outcomeSchema = z.looseObject({
  node: id,
  change: z.enum(['abolished', 'reduced', 'unchanged', 'increased', 'restored', 'mimicked']),
  tested: text.optional(),
});

/** Mirrors `Intervention`. */
export const interventionSchema = z
  .looseObject({
    id,
    label: text,
    action: z.enum(['blocks', 'activates', 'removes']),
    targets: list(id),
    species: text.optional(),
    outcomes: list(outcomeSchema),
    evidence: list(evidenceSchema),
    contradictedBy: list(id).optional(),
  })
  .meta({ id: 'Intervention' });
