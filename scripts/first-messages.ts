import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'vite';

/**
 * Tells by its key whether the overview can say a message. It is read from the code: the keys that stand in a module that the app reaches without what
 * App.tsx fetches later, written in full or as the beginning of a key that is put together, as in say(`role.${role}`).
 */
export function firstMessages(root: string): (key: string) => boolean {
  const code = [...modulesOf(root, 'src/main.tsx')].map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  const words = new Set([...code.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, word]) => word));
  const beginnings = [...code.matchAll(/`([a-z][\w-]*\.(?:[\w-]+\.)*)\$\{/g)].map(([, beginning = '']) => beginning);
  return (key) => words.has(key) || beginnings.some((beginning) => key.startsWith(beginning));
}

/** The modules of the app that one of them reaches, as paths below the root. */
function modulesOf(root: string, entry: string): ReadonlySet<string> {
  const reached = new Set([entry]);
  // A set also goes through what is added to it meanwhile.
  for (const file of reached) for (const imported of importsOf(root, file)) reached.add(imported);
  return reached;
}

function importsOf(root: string, file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const { module, errors } = parseSync(file, source);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file} cannot be read: ${error.message}`);
  const isType = (entries: readonly { isType: boolean }[]) => entries.length > 0 && entries.every((entry) => entry.isType);
  const imported = module.staticImports.filter(({ entries }) => !isType(entries)).map(({ moduleRequest }) => moduleRequest.value);
  const fetched = module.dynamicImports.map(({ moduleRequest: { start, end } }) => source.slice(start + 1, end - 1));
  return [...imported, ...(file === 'src/App.tsx' ? [] : fetched)].flatMap((name) => {
    const path = name.startsWith('@/') ? join('src', name.slice(2)) : name.startsWith('./') ? join(dirname(file), name) : null;
    return ['.ts', '.tsx'].map((extension) => `${path}${extension}`).filter((each) => existsSync(join(root, each)));
  });
}
