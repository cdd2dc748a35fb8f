import * as z from 'zod';
import { mechanismSchema } from './mechanismSchema';

/** The shape of the file format for editors and other programs, as JSON Schema 2020-12. */
export function jsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(mechanismSchema, {
    override: ({ jsonSchema }) => {
      // Lists are read-only for our code, not for the person who writes the file.
      delete jsonSchema.readOnly;
      // True of every whole number and every key that JSON can hold: noise to a person who reads the schema.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      delete jsonSchema.propertyNames;
    },
  });
  const { $schema, ...rest } = schema;
  return {
    $schema,
    title: 'Pathlight mechanism',
    description: 'A biological mechanism: one graph, its story, and the evidence it rests on.',
    ...rest,
  };
}
