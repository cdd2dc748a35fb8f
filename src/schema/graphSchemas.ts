import * as z from 'zod';
import { EDGE_KINDS, NODE_KINDS, SIGNAL_ROLES } from '../model/graph';
import { evidenceSchema } from './evidenceSchemas';
import { id, list, text } from './fields';

/** Mirrors `Identifier`. */
export const identifierSchema = z.looseObject({ curie: text, label: text }).meta({ id: 'Identifier' });
const partSchema = z.looseObject({ label: text, identifiers: list(identifierSchema) });

const timeFigureSchema = z
  .looseObject({
    fromMin: z.number().optional(),
    toMin: z.number().optional(),
    text,
    short: text.optional(),
    fromMemory: z.boolean().optional(),
    evidence: list(evidenceSchema),
  })
  .meta({ id: 'TimeFigure' });

/** Mirrors `Timing`. */
export const timingSchema = z.looseObject({
  onset: timeFigureSchema.optional(),
  peak: timeFigureSchema.optional(),
  decay: timeFigureSchema.optional(),
});

/** Mirrors `Compartment`. */
export const compartmentSchema = z
  .looseObject({ id, label: text, identifiers: list(identifierSchema).optional() })
  .meta({ id: 'Compartment' });

/** Mirrors `MechanismNode`. */
export const nodeSchema = z
  .looseObject({
    id,
    label: text,
    name: text,
    kind: z.enum(NODE_KINDS),
    glyph: text.optional(),
    voice: z.enum(SIGNAL_ROLES),
    compartment: id,
    step: id,
    description: text,
    identifiers: list(identifierSchema),
    parts: list(partSchema).optional(),
    category: text.optional(),
    at: z.looseObject({ x: z.number(), y: z.number() }).optional(),
    isHub: z.boolean().optional(),
    timing: timingSchema.optional(),
    evidence: list(evidenceSchema),
    silent: text.optional(),
  })
  .meta({ id: 'Node' });

/** Mirrors `LayerNode`. */
export const layerNodeSchema = nodeSchema.extend({ layer: id }).meta({ id: 'LayerNode' });

export const edgeKindSchema = z.enum(EDGE_KINDS);

/** Mirrors `MechanismEdge`. */
export const edgeSchema = z
  .looseObject({
    id,
    source: id,
    target: id,
    kind: edgeKindSchema,
    sbo: z.templateLiteral(['SBO:', z.string()], { error: 'Write a term of the ontology, such as “SBO:0000170”.' }),
    relation: text.optional(),
    label: text.optional(),
    guessed: text.optional(),
    step: id,
    description: text,
    hypothesis: id.optional(),
    evidence: list(evidenceSchema),
    silent: text.optional(),
  })
  .meta({ id: 'Edge' });

/** Mirrors `LayerEdge`. */
export const layerEdgeSchema = edgeSchema.extend({ layer: id }).meta({ id: 'LayerEdge' });
