import { describe, expect, it } from 'vitest';
import { writeJsonSchema } from '@/domain/json-schema';

describe('the JSON Schema of a record', () => {
  it('is the one that editors find beside the records; "vitest -u" writes it anew', async () => {
    await expect(writeJsonSchema('operation')).toMatchFileSnapshot('../../data/schema/operation.schema.json');
  });

  it('refuses fields that the format does not have, and is draft 2020-12', () => {
    const schema: unknown = JSON.parse(writeJsonSchema('operation'));
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    expect(writeJsonSchema('operation').match(/"additionalProperties": false/g)?.length).toBeGreaterThan(5);
  });
});
