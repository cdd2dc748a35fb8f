import * as z from 'zod';
import { id, list, text } from './fields';

const minutes = z.number().positive();
const share = z.number().min(0).max(1);
const steepness = z.number().positive();
/** Above it the normalised Hill function has no value for the default steepness. */
const half = z.number().positive().max(0.6);

const nodeDynamicsSchema = z
  .looseObject({
    node: id,
    riseMin: minutes.optional(),
    fallMin: minutes.optional(),
    basal: share.optional(),
    gate: z.enum(['any', 'all']).optional(),
    why: text,
  })
  .meta({ id: 'NodeDynamics' });

const edgeDynamicsSchema = z
  .looseObject({
    edge: id,
    n: steepness.optional(),
    ec50: half.optional(),
    weight: share.optional(),
    needs: text.optional(),
    why: text,
  })
  .meta({ id: 'EdgeDynamics' });

const inputDynamicsSchema = z
  .looseObject({
    node: id,
    control: z.enum(['dose', 'stress']),
    sign: z.enum(['stimulation', 'inhibition']),
    lastsMin: minutes.optional(),
    weight: share.optional(),
    halfDose: z.number().positive().optional(),
    n: steepness.optional(),
    carrier: id.optional(),
    carrierEc50: half.optional(),
    why: text,
  })
  .meta({ id: 'InputDynamics' });

/** Mirrors `Dynamics`. */
export const dynamicsSchema = z
  .looseObject({
    dose: text,
    nodes: list(nodeDynamicsSchema),
    edges: list(edgeDynamicsSchema),
    inputs: list(inputDynamicsSchema),
    agents: list(z.looseObject({ id, label: text, properties: list(text), why: text })),
  })
  .meta({ id: 'Dynamics' });
