import { Field } from '@/ui/control/Field';
import { type DraftFieldProps, type DraftOption, fieldId } from './form-part';

interface ChoiceProps<Id> extends DraftFieldProps {
  value: string;
  choices: readonly DraftOption<Id>[];
  onChoose: (id: Id) => void;
}

/** One of several. */
export function DraftChoice<Id extends string>({ field, label, hint, size = 'large', faultAt, value, choices, onChoose }: ChoiceProps<Id>) {
  return (
    <Field id={fieldId(field)} label={label} hint={hint} size={size} fault={faultAt(field)}>
      {(own) => (
        <select
          {...own}
          value={value}
          onChange={({ target }) => {
            const chosen = choices.find(({ id }) => id === target.value);
            if (chosen !== undefined) onChoose(chosen.id);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
