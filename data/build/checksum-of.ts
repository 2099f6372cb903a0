import { createHash } from 'node:crypto';

/** The SHA-256 of a file as it is published, in hexadecimal digits. */
export function checksumOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
