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

/** What every field of it is given: its place in the form, and the words around it. */
export interface DraftFieldProps extends Pick<FormPart, 'faultAt'> {
  field: string;
  label: string;
  hint?: string;
  /** How much of a row it takes beside others. */
  size?: 'small' | 'middle' | 'large';
}

/** What may be chosen. */
export interface DraftOption<Id> {
  id: Id;
  label: string;
}

/** The element that stands for a field. */
export function fieldId(field: string): string {
  return `add-${field.replaceAll('.', '-')}`;
}
