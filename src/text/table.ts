import type { Operation } from '@/domain/operation';
import type { Organisation } from '@/domain/organisation';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Sorting } from '@/query/sort-records';
import { sayMeasureWithin } from './names';
import type { Speaker } from './speaker';

/** The words of the order in which a table of records stands. */
export function saySorting(speaker: Speaker, index: DatasetIndex, sorting: Sorting) {
  return {
    column:
      typeof sorting.column === 'string'
        ? speaker.say('table.sorted-by', { column: sorting.column })
        : sayMeasureWithin(speaker, index, sorting.column.measure),
    order: orderOf(sorting),
  };
}

/** The key of the words that name an order. */
function orderOf({ column, isDescending }: Sorting): string {
  if (column === 'period') return isDescending ? 'latest' : 'earliest';
  if (column === 'name') return isDescending ? 'backward' : 'forward';
  return isDescending ? 'highest' : 'lowest';
}

/** What the partner of the programme did in an operation. */
export function sayTablePart(speaker: Speaker, operation: Operation, partner: Organisation): string {
  const roles = operation.organisations.filter((entry) => entry.organisation === partner.id).flatMap((entry) => entry.roles);
  return roles.length === 0
    ? speaker.say('table.role.none')
    : speaker.list(
        roles.map((role) => speaker.say(`role.${role}`)),
        'and',
      );
}
