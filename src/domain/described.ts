import * as z from 'zod/mini';

/** A copy of a schema with one line on what the field holds: editors show it, and the data dictionary is made of these lines. */
export function described<Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema {
  const copy = schema.clone();
  z.globalRegistry.add(copy, { ...z.globalRegistry.get(schema), description });
  return copy;
}
