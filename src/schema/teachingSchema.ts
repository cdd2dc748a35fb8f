import * as z from 'zod';
import { id, list, text } from './fields';

const workedQuestionSchema = z
  .looseObject({
    id,
    intervention: id,
    prompt: text,
    part: text,
    outcomes: list(z.looseObject({ node: id, name: text, atMin: z.number().optional() })),
  })
  .meta({ id: 'WorkedQuestion' });

/** Mirrors `Teaching`. */
export const teachingSchema = z
  .looseObject({
    questions: list(workedQuestionSchema).optional(),
    readouts: list(id).optional(),
    baseline: id.optional(),
  })
  .meta({ id: 'Teaching' });
