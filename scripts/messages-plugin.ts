import { readFileSync } from 'node:fs';
import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';

const catalogueFile = /\/src\/text\/messages\/[\w-]+\.json$/;

/** Compiles the catalogues at build, so that an import of `en.json` gives parsed messages and the app ships no parser. */
export function messagesPlugin(): Plugin {
  return {
    name: 'tally:messages',
    enforce: 'pre',
    config: (_, { command }) =>
      command === 'build'
        ? {
            resolve: {
              alias: [{ find: /^@formatjs\/icu-messageformat-parser$/, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' }],
            },
          }
        : undefined,
    transform: {
      filter: { id: catalogueFile },
      handler(source, file) {
        const english = readFileSync(file.replace(/[\w-]+\.json$/, 'en.json'), 'utf8');
        const { messages, faults } = compileMessages({ ...readCatalogue(english), ...withoutEmpty(readCatalogue(source)) });
        if (faults.length > 0) this.error({ message: `${file} has messages that cannot be read:\n${faults.join('\n')}`, stack: '' });
        return JSON.stringify(messages);
      },
    },
  };
}

interface CompiledMessages {
  messages: Record<string, ReturnType<typeof parse>>;
  /** One line for every message that is no ICU message, with its key and the reason. */
  faults: string[];
}

/** A message that waits for its translation stays in English. */
function withoutEmpty(catalogue: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(catalogue).filter(([, message]) => message !== ''));
}

function readCatalogue(source: string): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(source));
}

function compileMessages(catalogue: Record<string, unknown>): CompiledMessages {
  const compiled: CompiledMessages = { messages: {}, faults: [] };
  for (const [key, message] of Object.entries(catalogue)) {
    try {
      if (typeof message !== 'string') throw new Error('not a text');
      compiled.messages[key] = parse(message);
    } catch (error) {
      compiled.faults.push(`  ${key}: ${error instanceof Error ? error.message : String(error)} in ${JSON.stringify(message)}`);
    }
  }
  return compiled;
}
