import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const catalogue = /\/src\/text\/messages\/[\w-]+\.json$/;

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
      filter: { id: catalogue },
      handler(source, file) {
        const { messages, faults } = compileMessages(source);
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

function compileMessages(source: string): CompiledMessages {
  const compiled: CompiledMessages = { messages: {}, faults: [] };
  const catalogueOfText: unknown = JSON.parse(source);
  for (const [key, message] of Object.entries(catalogueOfText ?? {})) {
    try {
      if (typeof message !== 'string') throw new Error('not a text');
      compiled.messages[key] = parse(message);
    } catch (error) {
      compiled.faults.push(`  ${key}: ${error instanceof Error ? error.message : String(error)} in ${JSON.stringify(message)}`);
    }
  }
  return compiled;
}
