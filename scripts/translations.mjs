import { parseArgs } from 'node:util';
import { loadSource, root } from './load-source.mjs';
import { leave } from './steps.mjs';

// Without a language: says what each lacks. With one: prepares its files for a translator.
const { positionals } = parseArgs({ allowPositionals: true });
const { gapsOf, prepareFor } = await loadSource('scripts/translation-gaps.ts');
const { otherLanguages } = await loadSource('src/domain/language.ts');
const [asked] = positionals;
if (asked !== undefined && !otherLanguages.includes(asked))
  leave(
    `Name one of ${otherLanguages.join(', ')}, not "${asked}". A new language is first added to src/domain/language.ts (see CONTRIBUTING.md).`,
  );
if (asked !== undefined) prepareFor(root, asked);
for (const language of asked === undefined ? otherLanguages : [asked])
  for (const { file, missing, surplus } of gapsOf(root, language)) {
    console.log(`${file}: ${missing.length} to translate, ${surplus.length} no longer needed`);
    for (const key of missing) console.log(`  to translate: ${key}`);
    for (const key of surplus) console.log(`  no longer needed: ${key}`);
  }
