import * as z from 'zod/mini';
import { dataset } from './dataset';
import { operation } from './operation';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The formats of a record and of a whole dataset as JSON Schema (draft 2020-12), for editors and for other tools. */
export function jsonSchemaOf(of: 'operation' | 'dataset'): JsonSchema {
  return z.toJSONSchema(of === 'operation' ? operation : dataset, { io: 'input' });
}

export function writeJsonSchema(of: 'operation' | 'dataset'): string {
  return `${JSON.stringify(jsonSchemaOf(of), null, 2)}\n`;
}
