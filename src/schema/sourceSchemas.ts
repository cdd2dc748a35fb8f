import * as z from 'zod';
import { id, list, text } from './fields';

const nameSchema = z
  .union([z.looseObject({ family: text, given: text.optional() }), z.looseObject({ literal: text })], {
    error: 'Give a name as {"family": …, "given": …} or as {"literal": …}.',
  })
  .meta({ id: 'Name' });

const month = z.int().min(1).max(12);
const day = z.int().min(1).max(31);
/** Mirrors `CslDateParts`. */
export const datePartsSchema = z
  .union(
    [z.tuple([z.int()]).readonly(), z.tuple([z.int(), month]).readonly(), z.tuple([z.int(), month, day]).readonly()],
    { error: 'Give a date as [year], [year, month] or [year, month, day], in numbers.' },
  )
  .meta({ id: 'DateParts' });

/** Mirrors `SourceDocument`. */
export const documentSchema = z
  .looseObject({
    id,
    number: z.int(),
    type: z.enum(['webpage', 'post', 'post-weblog']),
    title: text,
    author: list(nameSchema),
    containerTitle: text,
    issued: datePartsSchema.optional(),
    issuedNote: text.optional(),
    url: text.optional(),
    urlNote: text.optional(),
    about: text,
    reportsOn: id.optional(),
    file: text,
    sha256: text,
  })
  .meta({ id: 'SourceDocument' });

/** Mirrors `Reference`. */
export const referenceSchema = z
  .looseObject({
    id,
    type: z.literal('article-journal'),
    title: text,
    author: list(nameSchema),
    etAl: z.boolean().optional(),
    containerTitle: text.optional(),
    volume: text.optional(),
    issue: text.optional(),
    page: text.optional(),
    issued: datePartsSchema.optional(),
    DOI: text.optional(),
    PMID: text.optional(),
    PMCID: text.optional(),
    record: z.enum(['V1', 'V2', 'S', 'M']),
    unverified: list(text).optional(),
  })
  .meta({ id: 'Reference' });
