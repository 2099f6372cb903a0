import { readFileSync } from 'node:fs';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';
import type { Message } from '@/text/message';
import { firstMessages } from './first-messages.ts';

/** A half of a catalogue, as load-messages.ts imports it. */
const catalogueHalf = /^(.*\/src\/text\/messages\/)([\w-]+\.json)\?(first|rest)$/;

/** Compiles the catalogues at build, so that the app ships no parser, and divides each in two: what the overview says, and the rest. */
export function messagesPlugin(): Plugin {
  let root = '';
  let isFirst: ReturnType<typeof firstMessages> | undefined;
  return {
    name: 'tally:messages',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      isFirst = undefined;
    },
    load: {
      filter: { id: catalogueHalf },
      handler(id) {
        const [, folder = '', name = '', half] = catalogueHalf.exec(id) ?? [];
        const file = folder + name;
        const english = readCatalogue(`${folder}en.json`);
        this.addWatchFile(file);
        const { messages, faults } = compileMessages({ ...english, ...withoutEmpty(readCatalogue(file)) });
        if (faults.length > 0) this.error({ message: `${file} has messages that cannot be read:\n${faults.join('\n')}`, stack: '' });
        const isSaidFirst = isFirst ?? firstMessages(root);
        // While the app is being written, every change of the code may change it.
        if (this.environment.mode === 'build') isFirst = isSaidFirst;
        const own = Object.fromEntries(Object.entries(messages).filter(([key]) => isSaidFirst(key) === (half === 'first')));
        return { code: `export default ${JSON.stringify(own)};`, moduleType: 'js' };
      },
    },
  };
}

interface CompiledMessages {
  messages: Record<string, Message>;
  /** One line for every message that is no ICU message, with its key and the reason. */
  faults: string[];
}

/** A message that waits for its translation stays in English. */
function withoutEmpty(catalogue: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(catalogue).filter(([, message]) => message !== ''));
}

function readCatalogue(file: string): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
}

function compileMessages(catalogue: Record<string, unknown>): CompiledMessages {
  const compiled: CompiledMessages = { messages: {}, faults: [] };
  for (const [key, message] of Object.entries(catalogue)) {
    try {
      if (typeof message !== 'string') throw new Error('not a text');
      compiled.messages[key] = compile(parse(message));
    } catch (error) {
      compiled.faults.push(`  ${key}: ${error instanceof Error ? error.message : String(error)} in ${JSON.stringify(message)}`);
    }
  }
  return compiled;
}

/** In the form that the app fills in, shorter by a third than the syntax tree. Throws where a message asks for more than the app can do. */
export function compile(elements: readonly MessageFormatElement[]): Message {
  const pieces = elements.map((element) => {
    switch (element.type) {
      case TYPE.literal:
        return element.value;
      case TYPE.pound:
        return ['#'] as const;
      case TYPE.argument:
        return ['value', element.value] as const;
      case TYPE.number:
        if (element.style != null) break;
        return ['number', element.value] as const;
      case TYPE.tag:
        return ['mark', element.value, compile(element.children)] as const;
      case TYPE.plural:
        if (element.offset !== 0 || element.pluralType !== 'cardinal') break;
        return ['plural', element.value, compileForms(element.options)] as const;
      case TYPE.select:
        return ['select', element.value, compileForms(element.options)] as const;
      case TYPE.date:
      case TYPE.time:
        break;
    }
    throw new Error(`the app cannot say {${element.value}} in this way`);
  });
  const [only = ''] = pieces;
  return pieces.length < 2 && typeof only === 'string' ? only : pieces;
}

function compileForms(options: Readonly<Record<string, { value: readonly MessageFormatElement[] }>>): Record<string, Message> {
  return Object.fromEntries(Object.entries(options).map(([form, { value }]) => [form, compile(value)]));
}
