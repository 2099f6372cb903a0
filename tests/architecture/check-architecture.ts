import { posix } from 'node:path';
import { parseSync, Visitor } from 'vite';

export interface SourceFile {
  path: string;
  content: string;
}

interface Room {
  name: string;
  /** Where it is, from the root of the repository: a folder, or files. */
  paths: readonly string[];
  mayImport: 'any' | readonly string[];
  mayImportTypesOf: readonly string[];
  packages: readonly string[];
}

interface Import {
  specifier: string | undefined;
  isType: boolean;
}

const namelessFile = /^(?:utils?|helpers?|common|types?|constants?|misc|managers?|index)$/i;
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const pascalCase = /^[A-Z][A-Za-z0-9]*$/;

/** Reads the rooms from the table in docs/architecture.md. Throws when there is no such table. */
export function readRooms(markdown: string): Room[] {
  const rows = markdown.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const start = rows.findIndex(
    ([, room, , mayImport, packages]) => room === 'room' && mayImport === 'may import' && packages === 'packages',
  );
  if (start === -1) throw new Error('docs/architecture.md has no table "room | its question | may import | packages"');
  const end = rows.findIndex((row, index) => index > start && row.length === 1);
  return rows.slice(start + 2, end).map(([, names = '', , mayImport = '', packages = '']) => ({
    name: quoted(names).join(', '),
    paths: quoted(names).map((name) => (name.includes('/') ? name : `src/${name}`)),
    mayImport: mayImport === 'any' ? 'any' : mayImport.split(', ').filter((word) => kebabCase.test(word) && word !== 'nothing'),
    mayImportTypesOf: [...mayImport.matchAll(/types of ([^\s,]+)/g)].map(([, path]) => `src/${path}`),
    packages: quoted(packages),
  }));
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
}

/** One line for every file and import that breaks the rules of docs/architecture.md; none if the house stands. */
export function checkArchitecture(files: readonly SourceFile[], rooms: readonly Room[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  return files.flatMap(({ path, content }) => {
    const room = findRoom(path, rooms);
    if (!room) return path.endsWith('.d.ts') ? [] : [`${path} stands in no room of the table`];
    return [...nameFaults(path, paths), ...contentFaults(path, content, room, rooms)].map((fault) => `${path} ${fault}`);
  });
}

function findRoom(path: string, rooms: readonly Room[]): Room | undefined {
  return rooms.find(({ paths }) => paths.some((each) => path === each || path.startsWith(`${each}/`)));
}

function nameFaults(path: string, paths: ReadonlySet<string>): string[] {
  const { dir, name, ext } = posix.parse(path);
  const stem = name.replace(/\.(?:module|d)$/, '');
  if (namelessFile.test(stem)) return ['has no name of its own'];
  if (ext === '.ts' && !kebabCase.test(stem)) return ['is not kebab-case'];
  if (ext === '.css' && pascalCase.test(stem) && !paths.has(`${dir}/${stem}.tsx`))
    return ['is a style sheet without its component beside it'];
  if (ext === '.css' && !pascalCase.test(stem) && !kebabCase.test(stem)) return ['is neither named as its component nor kebab-case'];
  return [];
}

function contentFaults(path: string, content: string, room: Room, rooms: readonly Room[]): string[] {
  if (!/\.tsx?$/.test(path)) return [];
  const { imports, exported, passesOnAll } = readModule(path, content);
  const faults = imports.flatMap((each) => importFaults(path, each, room, rooms));
  if (passesOnAll) faults.push('passes on all that another file exports');
  if (path.endsWith('.tsx')) {
    const { name } = posix.parse(path);
    if (!room.packages.includes('react')) faults.push('is a component in a room without React');
    if (name !== 'main' && !(pascalCase.test(name) && exported.includes(name)))
      faults.push('is not named as the component that it exports');
  }
  return faults;
}

function importFaults(path: string, { specifier, isType }: Import, room: Room, rooms: readonly Room[]): string[] {
  if (specifier === undefined) return ['imports a path that is computed'];
  const fault = (why: string) => [`imports ${specifier}: ${why}`];
  const folder = posix.dirname(path);
  if (specifier.split('/').includes('..')) return fault('a path never goes up');
  if (!specifier.startsWith('./') && !specifier.startsWith('@/')) return packageFaults(specifier, path, room).flatMap(fault);

  const target = specifier.startsWith('@/') ? `src/${specifier.slice(2)}` : posix.join(folder, specifier);
  const targetRoom = findRoom(target, rooms) ?? findRoom(`${target}.tsx`, rooms);
  if (!targetRoom) return fault('it stands in no room of the table');
  if (specifier.startsWith('@/') && target.startsWith(`${folder}/`) && targetRoom === room) return fault('within a room write ./');
  if (specifier.startsWith('./') && targetRoom !== room) return fault('across rooms write @/');
  if (targetRoom === room) {
    const isOtherPage = room.name === 'pages' && pageOf(path) !== pageOf(target);
    return isOtherPage ? fault('no page imports a page') : [];
  }
  if (isType && room.mayImportTypesOf.includes(target)) return [];
  if (room.mayImport === 'any' || room.mayImport.includes(targetRoom.name)) return [];
  return fault(`${room.name} may not import ${targetRoom.name}`);
}

function packageFaults(specifier: string, path: string, room: Room): string[] {
  if (specifier.startsWith('node:')) return path.startsWith('data/build/') ? [] : ['only the build runs in Node'];
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  return room.packages.includes(name) ? [] : [`${name} is no package of ${room.name}`];
}

/** A page is one file with its style sheet, or one folder. */
function pageOf(path: string): string {
  return path.slice('src/pages/'.length).split(/[/.]/)[0] ?? '';
}

function readModule(path: string, content: string): { imports: Import[]; exported: string[]; passesOnAll: boolean } {
  const { program, errors } = parseSync(path, content);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const imports: Import[] = [];
  const exported: string[] = [];
  let passesOnAll = false;
  new Visitor({
    ImportDeclaration: ({ source, importKind }) => void imports.push({ specifier: source.value, isType: importKind === 'type' }),
    ImportExpression: ({ source }) => void imports.push({ specifier: textOf(source), isType: false }),
    TSImportType: ({ source }) => void imports.push({ specifier: source.value, isType: true }),
    ExportAllDeclaration({ source, exportKind }) {
      imports.push({ specifier: source.value, isType: exportKind === 'type' });
      passesOnAll = true;
    },
    ExportNamedDeclaration({ source, exportKind, declaration, specifiers }) {
      if (source) imports.push({ specifier: source.value, isType: exportKind === 'type' });
      if (declaration && 'id' in declaration && declaration.id && 'name' in declaration.id) exported.push(declaration.id.name);
      if (declaration?.type === 'VariableDeclaration')
        exported.push(...declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : [])));
      exported.push(...specifiers.flatMap((each) => ('name' in each.exported ? [each.exported.name] : [])));
    },
  }).visit(program);
  return { imports, exported, passesOnAll };
}

function textOf(node: { type: string; value?: unknown }): string | undefined {
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}
