import * as z from 'zod';
import { datePartsSchema, evidenceSchema } from './evidenceSchemas';
import { id, list, text } from './fields';
import { identifierSchema, timingSchema } from './graphSchemas';

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
    comparedWith: list(z.looseObject({ mechanism: id, text })).optional(),
  })
  .meta({ id: 'Teaching' });

const effectSchema = z.enum(['blocked', 'silenced', 'lifted', 'reversed', 'ongoing']);

/** Mirrors `StateEnd`. */
const stateEndSchema = z
  .looseObject({
    ids: list(id),
    to: z.enum(['over', 'ongoing']),
    text,
    orderOnly: z.literal(true).optional(),
    evidence: list(evidenceSchema),
  })
  .meta({ id: 'StateEnd' });

/** Mirrors `StepShot`. */
const stepShotSchema = z
  .looseObject({
    atMs: z.number().optional(),
    view: z.enum(['cell', 'pathway', 'time']).optional(),
    show: z.union([z.literal('whole'), list(id)], { error: 'Write “whole”, or a list of nodes and arrows.' }),
  })
  .meta({ id: 'StepShot' });

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
    ends: list(stateEndSchema).optional(),
    shots: list(stepShotSchema).optional(),
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
  atMin: z.number().optional(),
  timeNotRead: z.boolean().optional(),
  readout: text.optional(),
  against: z.enum(['dose', 'no dose', 'rest']).optional(),
});

const unmodelledSchema = z.looseObject({ readout: text, change: text, tested: text.optional(), why: text });

/** Mirrors `Intervention`. */
export const interventionSchema = z
  .looseObject({
    id,
    label: text,
    agent: text.optional(),
    action: z.enum(['blocks', 'activates', 'removes']),
    targets: list(id),
    level: z.number().min(0).optional(),
    fromMin: z.number().optional(),
    toMin: z.number().optional(),
    dose: z.number().min(0).optional(),
    drug: text.optional(),
    stress: z.boolean().optional(),
    hypotheses: list(id).optional(),
    species: text.optional(),
    outcomes: list(outcomeSchema),
    unmodelled: list(unmodelledSchema).optional(),
    evidence: list(evidenceSchema),
    contradictedBy: list(id).optional(),
    scored: z.enum(['primary', 'secondary', 'reported']).optional(),
    setsModel: z.boolean().optional(),
    row: text.optional(),
  })
  .meta({ id: 'Intervention' });

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

const denominatorSchema = z
  .looseObject({
    arm: z.enum(['treatment', 'all arms', 'single group', 'not stated']),
    participants: z.int().min(1).optional(),
  })
  .meta({ id: 'Denominator' });

/** Mirrors `ClinicalFigure`. */
export const figureSchema = z
  .looseObject({
    id,
    course: id,
    measure: z.enum(['response', 'remission', 'still responding', 'no benefit']),
    share: shareSchema,
    denominator: denominatorSchema,
    control: z.looseObject({ label: text, share: shareSchema, participants: z.int().min(1).optional() }).optional(),
    atMin: z.number().optional(),
    when: text,
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
