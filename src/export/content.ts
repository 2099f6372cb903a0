import type { Measure } from '@/domain/catalogue';
import type { MeasureId } from '@/domain/identifier';
import type { Qualifier } from '@/domain/qualifier';
import type { Source } from '@/domain/source';
import type { Place } from '@/query/place';
import type { Question } from '@/query/question';
import type { ReceiptSubject } from '@/query/receipt';
import type { View } from '@/query/view';

/** What is known of a number: published, disputed, or why there is none. Nothing is asked where no operation is in view. */
export type AmountStatus = 'stated' | 'disputed' | 'not-published' | 'not-placed' | 'nothing-asked';

/** A number with all that belongs to it. Without one, `value` is null: it is never zero. */
export interface ContentAmount {
  /** Null for a single result, which is of no measure of the catalogue. */
  measure: MeasureId | null;
  /** The unrounded value, as the page carries it in `<data value>`. */
  value: number | null;
  qualifier: Qualifier | null;
  status: AmountStatus;
  unit: Measure['unit'] | null;
  /** As the page shows it: "about 1,700", "not published". */
  text: string;
  /** Of a total: how many operations stated a figure, of those asked. */
  coverage: { stated: number; asked: number } | null;
}

/** One cell; null where the page leaves it empty because nothing applies. */
export type Cell =
  | { kind: 'text'; text: string }
  | { kind: 'code'; code: string }
  | { kind: 'date'; edtf: string; text: string }
  /** `text` is what the page shows; where there is no value, the words in its place. */
  | { kind: 'number'; value: number | null; text: string }
  | { kind: 'amount'; amount: ContentAmount }
  /** Numbers in the list of sources. */
  | { kind: 'sources'; numbers: readonly number[] }
  | { kind: 'link'; url: string }
  | null;

export interface Column {
  id: string;
  kind: NonNullable<Cell>['kind'];
  label: string;
  /** Whether the page has the column too; the others say more for whoever goes on with the data. */
  isOnPage: boolean;
  /** Of amounts: whether they are totals, which have a coverage. */
  isTotal: boolean;
}

/** Rows that are made when they are asked for; an array is one such list. */
export interface RowList<Row> {
  readonly length: number;
  at(position: number): Row | undefined;
}

export interface ContentTable {
  columns: readonly Column[];
  rows: RowList<readonly Cell[]>;
}

export interface NumberedSource {
  number: number;
  source: Source;
}

/** Everything that one view or one part of another page says, in words and as typed rows, for whoever makes a file of it. */
export interface Content {
  /** What it finds. */
  title: string;
  /** What is measured, and how. */
  measured: string;
  /** The filters as one sentence, and what a reader must know to read the totals. */
  shown: string;
  reading: readonly string[];
  /** What the reader set; empty where everything is shown. */
  conditions: readonly string[];
  dataset: { title: string; version: number };
  asOf: { edtf: string; text: string };
  /** How the numbers were made. */
  method: readonly string[];
  /** The pages that the view rests on, in the order in which its rows first cite them. */
  sources: readonly NumberedSource[];
  /** False where the view holds too many records to read them all: then the sources are those of the whole dataset. */
  hasOwnSources: boolean;
  /** The full address that restores the view. */
  address: string;
  table: ContentTable;
}

export interface ViewContent extends Content {
  view: View;
  question: Question;
}

/** Full links into the site. */
export interface ContentLinks {
  place: (place: Place) => string;
  receipt: (subject: ReceiptSubject) => string;
}
