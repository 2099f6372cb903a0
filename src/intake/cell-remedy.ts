import { ownRemedies } from '@/domain/own-remedies';
import type { Problem } from '@/domain/own-reading';
import { remedies } from '@/domain/remedies';
import { ITEM_SEPARATOR, templateColumns } from '@/domain/template-columns';

/** The remedies of the format speak of fields and types; a reader of a table has cells before them. */
export function inCell(problem: Problem): Problem {
  const { place, remedy, values, value } = problem;
  if (place.kind !== 'cell') return problem;
  const mended = (better: Problem['remedy']): Problem => ({ ...problem, remedy: better, values: {} });
  const isList = templateColumns.some(({ name, type }) => name === place.column && type === 'list');
  if (isList && typeof value === 'string' && value.includes(',') && !value.includes(ITEM_SEPARATOR))
    return mended(ownRemedies.separateEntries);
  if (remedy === remedies.addField) return mended(ownRemedies.fillCell);
  if (remedy !== remedies.writeType) return problem;
  if (values['type'] === 'number' || values['type'] === 'int') return mended(ownRemedies.writeNumber);
  return values['type'] === 'boolean' ? mended(ownRemedies.writeYesOrNo) : problem;
}
