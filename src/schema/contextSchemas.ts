import * as z from 'zod';
import { evidenceSchema } from './evidenceSchemas';
import { id, list, text } from './fields';
import { identifierSchema, timingSchema } from './graphSchemas';
import { datePartsSchema } from './sourceSchemas';

/** Mirrors `HistoryEvent`. */
export const historySchema = z
  .looseObject({
    id,
    date: datePartsSchema,
    dateNote: text.optional(),
    title: text,
    text,
    role: z.enum(['establishes', 'troubles', 'decision']),
    nodes: list(id),
    evidence: list(evidenceSchema),
  })
  .meta({ id: 'HistoryEvent' });

/** Mirrors `ClinicalCourse`. */
export const courseSchema = z
  .looseObject({ id, label: text, text, timing: timingSchema, evidence: list(evidenceSchema) })
  .meta({ id: 'ClinicalCourse' });

const percent = z.number().min(0).max(100);
const shareSchema = z.looseObject({ from: percent, to: percent.optional() }).meta({ id: 'Share' });

/** Mirrors `ClinicalFigure`. */
export const figureSchema = z
  .looseObject({
    id,
    course: id,
    measure: z.enum(['response', 'remission', 'still responding', 'no benefit']),
    share: shareSchema,
    control: z.looseObject({ label: text, share: shareSchema }).optional(),
    atMin: z.number().optional(),
    when: text,
    participants: z.int().optional(),
    population: text,
    text,
    evidence: list(evidenceSchema),
  })
  .meta({ id: 'ClinicalFigure' });

/** Mirrors `Limit`. */
export const limitSchema = z
  .looseObject({ id, kind: z.enum(['harm', 'limit']), title: text, text, evidence: list(evidenceSchema) })
  .meta({ id: 'Limit' });

/** Mirrors `OpenQuestion`. */
export const questionSchema = z
  .looseObject({
    id,
    kind: z.enum(['paradox', 'unknown', 'disagreement']),
    title: text,
    text,
    about: list(id),
    evidence: list(evidenceSchema),
  })
  .meta({ id: 'OpenQuestion' });

/** Mirrors `Term`. */
export const termSchema = z
  .looseObject({
    id,
    term: text,
    forms: list(text).optional(),
    text,
    nodes: list(id).optional(),
    identifiers: list(identifierSchema).optional(),
  })
  .meta({ id: 'Term' });
