import type { InputHTMLAttributes } from 'react';
import { Field } from '@/ui/control/Field';
import { type DraftFieldProps, fieldId } from './form-part';

type Native = Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'dir' | 'inputMode' | 'placeholder' | 'spellCheck' | 'autoCapitalize'>;

interface TextProps extends DraftFieldProps {
  value: string;
  /** Lines of a longer text. */
  lines?: number;
  native?: Native;
  onType: (text: string) => void;
}

/** What is typed. */
export function DraftText({ field, label, hint, size = 'large', faultAt, value, lines, native, onType }: TextProps) {
  const typed = { dir: 'auto', value, onChange: ({ target }: { target: { value: string } }) => onType(target.value) };
  return (
    <Field id={fieldId(field)} label={label} hint={hint} size={size} fault={faultAt(field)}>
      {(own) =>
        lines === undefined ? <input {...own} type="text" {...typed} {...native} /> : <textarea {...own} rows={lines} {...typed} />
      }
    </Field>
  );
}
