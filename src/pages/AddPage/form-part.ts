import type { DraftForm } from '@/domain/draft-form';
import type { DatasetIndex } from '@/query/index-dataset';

/** What a part of the form is given. */
export interface FormPart {
  index: DatasetIndex;
  form: DraftForm;
  onForm: (change: Partial<DraftForm>) => void;
  /** What is wrong with a field; undefined before the form was checked. */
  faultAt: (field: string) => string | undefined;
}

/** The element that stands for a field. */
export function fieldId(field: string): string {
  return `add-${field.replaceAll('.', '-')}`;
}

/** A number that no row has. */
export function nextRow(rows: readonly { row: number }[]): number {
  return Math.max(0, ...rows.map(({ row }) => row)) + 1;
}

/** The rows with one of them changed. */
export function changedRow<Row extends { row: number }>(rows: readonly Row[], row: number, change: Partial<Row>): Row[] {
  return rows.map((other) => (other.row === row ? { ...other, ...change } : other));
}
