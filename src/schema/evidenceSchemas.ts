import * as z from 'zod';
import { DIFFERENCES, SEEN_IN, STANCES } from '../model/evidence';
import { id, list, text } from './fields';

const stanceSchema = z.enum(STANCES).meta({ id: 'Stance' });

const seenInSchema = z.enum(SEEN_IN).meta({ id: 'SeenIn' });

const differenceSchema = z.enum(DIFFERENCES).meta({ id: 'Difference' });

const regionSchema = z
  .enum([
    'PFC',
    'cortex',
    'somatosensory cortex',
    'ACC',
    'PCC',
    'hippocampus',
    'LHb',
    'brain',
    'spinal cord',
    'blood',
    'culture',
    'whole body',
    'not stated',
  ])
  .meta({ id: 'Region' });

/** Mirrors `Evidence`. */
export const evidenceSchema = z
  .discriminatedUnion('kind', [
    z.looseObject({
      kind: z.literal('quote'),
      quote: id,
      marks: list(text),
      stance: stanceSchema,
      differsIn: list(differenceSchema).optional(),
      leadIn: text.optional(),
    }),
    z.looseObject({
      kind: z.literal('claim'),
      claim: id,
      stance: stanceSchema,
      differsIn: list(differenceSchema).optional(),
    }),
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
    passage: list(id).optional(),
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
    region: list(regionSchema).optional(),
    readIn: id.optional(),
  })
  .meta({ id: 'Claim' });

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
    nature: text.optional(),
    type: z.enum(['webpage', 'post', 'post-weblog', 'dataset']),
    title: text,
    author: list(nameSchema),
    containerTitle: text,
    issued: datePartsSchema.optional(),
    issuedNote: text.optional(),
    url: text.optional(),
    urlNote: text.optional(),
    about: text,
    reportsOn: id.optional(),
    file: text.optional(),
    sha256: text.optional(),
  })
  .meta({ id: 'SourceDocument' });

/** Mirrors `Reference`. */
export const referenceSchema = z
  .looseObject({
    id,
    type: z.enum(['article-journal', 'report']),
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
    read: z.enum(['full text', 'abstract', 'secondary', 'title', 'memory']).optional(),
    unverified: list(text).optional(),
  })
  .meta({ id: 'Reference' });
