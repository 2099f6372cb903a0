import * as z from 'zod/mini';
import { dataset } from './dataset';
import { operation } from './operation';

/** The formats of a record and of a whole dataset as JSON Schema (draft 2020-12), for editors and for other tools. */
export function writeJsonSchema(of: 'operation' | 'dataset'): string {
  return `${JSON.stringify(z.toJSONSchema(of === 'operation' ? operation : dataset, { io: 'input' }), null, 2)}\n`;
}
