import type { CountryCode, CrimeAreaId, MeasureId, OperationId } from '@/domain/identifier';
import type { DatasetIndex } from '@/query/index-dataset';
import { isSamePeriod, type MonthRange, periodWithin, yearRange } from '@/query/month';
import { openQuestion, type Question, toggled } from '@/query/question';
import type { Sorting } from '@/query/sort-records';
import { type Address, sortingColumn } from './address';
import { useDraftPeriod } from './draft-period';
import type { ChangeAddress } from './use-address';

/** What a reader can do with the views of the overview; each act leads to another address. */
export function actsOf(index: DatasetIndex, changeAddress: ChangeAddress) {
  const ask = (change: (question: Question) => Question, burst?: string) => {
    changeAddress((address) => ({ ...address, question: change(address.question) }), burst);
  };
  return {
    ask: (next: Question) => {
      ask(() => next);
    },
    find: (text: string) => {
      ask((question) => ({ ...question, text }), 'find');
    },
    clear: () => {
      ask(({ measure, reading }) => ({ ...openQuestion(measure), reading }));
    },
    chooseMeasure: (measure: MeasureId) => {
      ask((question) => ({ ...question, measure }));
    },
    chooseReading: (reading: Question['reading']) => {
      ask((question) => ({ ...question, reading }));
    },
    chooseTable: (table: Address['table']) => {
      changeAddress((address) => ({ ...address, table }));
    },
    sort: (column: string) => {
      const sorted = sortingColumn(index, column);
      if (sorted !== undefined) changeAddress((address) => ({ ...address, sorting: nextSorting(address.sorting, sorted) }));
    },
    askPeriod: (period: Question['period'], burst?: string) => {
      holdPeriod(null);
      ask((question) => ({ ...question, period }), burst);
    },
    toggleYear: (year: number) => {
      const period = periodWithin(index.range, yearRange(year)) ?? null;
      ask((question) => ({ ...question, period: isSamePeriod(question.period, period) ? null : period }));
    },
    toggleCountry: (country: CountryCode) => {
      ask((question) => ({ ...question, countries: toggled(question.countries, country) }));
    },
    toggleCrimeArea: (area: CrimeAreaId) => {
      ask((question) => ({ ...question, crimeAreas: toggled(question.crimeAreas, area) }));
    },
    openOperation: (operation: OperationId) => {
      changeAddress((address) => ({ ...address, receipt: { kind: 'operation', operation } }));
    },
  };
}

/** Shows a period that is still being dragged; null where none is. */
export function holdPeriod(period: MonthRange | null): void {
  useDraftPeriod.getState().hold(period);
}

function nextSorting(present: Sorting, column: Sorting['column']): Sorting {
  const isSame =
    typeof column === 'string'
      ? present.column === column
      : typeof present.column === 'object' && present.column.measure === column.measure;
  return { column, isDescending: isSame ? !present.isDescending : column !== 'name' };
}
