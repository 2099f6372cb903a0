import type { DraftFigure } from '@/domain/draft-form';
import { qualifiers } from '@/domain/qualifier';
import { SINGLE_RESULT } from '@/query/draft-record';
import { toggled } from '@/query/question';
import { sayCountry, sayMeasure } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { Field } from '@/ui/control/Field';
import { Section } from '@/ui/Section';
import styles from './draft.module.css';
import { changedRow, fieldId, type FormPart, nextRow } from './form-part';
import { RemoveRow } from './RemoveRow';

/** What was published, a row for each number. */
export function DraftFigures({ form, onForm, ...part }: FormPart) {
  const speaker = useSpeaker();
  const add = () => {
    const figure: DraftFigure = {
      row: nextRow(form.figures),
      measure: '',
      label: '',
      unit: '',
      qualifier: 'exact',
      value: '',
      country: '',
      partOf: null,
      sources: form.sources.length === 1 ? form.sources.map(({ row }) => row) : [],
    };
    onForm({ figures: [...form.figures, figure] });
  };
  return (
    <Section title={speaker.say('own.form.figures')} subtitle={speaker.say('own.form.figures.hint')}>
      <div className={styles.rows}>
        {form.figures.map((figure, position) => (
          <FigureRow key={figure.row} {...part} form={form} onForm={onForm} figure={figure} number={position + 1} />
        ))}
        <div>
          <Button id={fieldId('addFigure')} onClick={add}>
            {speaker.say('own.form.add-figure')}
          </Button>
        </div>
      </div>
    </Section>
  );
}

function FigureRow({ index, form, onForm, faultAt, figure, number }: FormPart & { figure: DraftFigure; number: number }) {
  const speaker = useSpeaker();
  const { row, measure, country } = figure;
  const isSingle = measure === SINGLE_RESULT;
  const field = (name: string) => ({ id: fieldId(`figures.${row}.${name}`), fault: faultAt(`figures.${row}.${name}`) });
  const change = (changes: Partial<DraftFigure>) => {
    onForm({ figures: changedRow(form.figures, row, changes) });
  };
  const wholes = form.figures.filter((other) => other.row !== row);
  const countries = [...new Set([...form.named, ...(country === '' ? [] : [country])])]
    .flatMap((code) => index.countries.get(code) ?? [])
    .map(({ code }) => ({ code, name: sayCountry(speaker, index, code) }))
    .sort((a, b) => speaker.compare(a.name, b.name));
  const sourceFault = faultAt(`figures.${row}.sources`);
  return (
    <div className={styles.row} role="group" aria-label={speaker.say('own.form.figure', { number })}>
      <Field {...field('measure')} label={speaker.say('own.form.figure.measure')} size="middle">
        {(own) => (
          <select {...own} value={measure} onChange={({ target }) => change({ measure: target.value })}>
            <option value="">{speaker.say('own.form.choose')}</option>
            {index.dataset.measures.map(({ id }) => (
              <option key={id} value={id}>
                {sayMeasure(speaker, index, id)}
              </option>
            ))}
            <option value={SINGLE_RESULT}>{speaker.say('own.form.figure.single')}</option>
          </select>
        )}
      </Field>
      <Field {...field('qualifier')} label={speaker.say('own.form.figure.qualifier')} size="small">
        {(own) => (
          <select
            {...own}
            value={figure.qualifier}
            onChange={({ target }) => change({ qualifier: qualifiers.find((known) => known === target.value) ?? figure.qualifier })}
          >
            {qualifiers.map((known) => (
              <option key={known} value={known}>
                {speaker.say(`qualifier.${known}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field {...field('value')} label={speaker.say('own.form.figure.value')} size="small">
        {(own) => (
          <input
            {...own}
            type="text"
            inputMode="decimal"
            dir="ltr"
            value={figure.value}
            onChange={({ target }) => change({ value: target.value })}
          />
        )}
      </Field>
      <Field {...field('label')} label={speaker.say(isSingle ? 'own.form.figure.label.single' : 'own.form.figure.label')} size="middle">
        {(own) => <input {...own} type="text" dir="auto" value={figure.label} onChange={({ target }) => change({ label: target.value })} />}
      </Field>
      {isSingle && (
        <Field {...field('unit')} label={speaker.say('own.form.figure.unit')} size="small">
          {(own) => <input {...own} type="text" dir="auto" value={figure.unit} onChange={({ target }) => change({ unit: target.value })} />}
        </Field>
      )}
      <Field {...field('country')} label={speaker.say('own.form.figure.country')} size="middle">
        {(own) => (
          <select {...own} value={country} onChange={({ target }) => change({ country: target.value })}>
            <option value="">{speaker.say('own.form.figure.whole')}</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field {...field('partOf')} label={speaker.say('own.form.figure.part-of')} size="middle">
        {(own) => (
          <select
            {...own}
            value={figure.partOf ?? ''}
            onChange={({ target }) => change({ partOf: target.value === '' ? null : Number(target.value) })}
          >
            <option value="">{speaker.say('own.form.figure.part-of.none')}</option>
            {wholes.map((other) => (
              <option key={other.row} value={other.row}>
                {speaker.say('own.form.figure', { number: form.figures.indexOf(other) + 1 })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset id={fieldId(`figures.${row}.sources`)} tabIndex={-1} className={styles.numbers}>
        <legend className={styles.label}>{speaker.say('own.form.figure.sources')}</legend>
        {form.sources.length === 0 && <p className={styles.hint}>{speaker.say('own.form.figure.no-sources')}</p>}
        {form.sources.map((entry, position) => (
          <label key={entry.row} className={styles.choice}>
            <input
              type="checkbox"
              aria-label={speaker.say('source.number', { number: position + 1 })}
              checked={figure.sources.includes(entry.row)}
              onChange={() => change({ sources: [...toggled(figure.sources, entry.row)] })}
            />
            [{speaker.number(position + 1)}]
          </label>
        ))}
        {sourceFault !== undefined && <b className={styles.fault}>{sourceFault}</b>}
      </fieldset>
      <RemoveRow
        label={speaker.say('own.form.figure.remove', { number })}
        focusAfter={fieldId('addFigure')}
        onRemove={() =>
          onForm({
            figures: form.figures
              .filter((other) => other.row !== row)
              .map((other) => (other.partOf === row ? { ...other, partOf: null } : other)),
          })
        }
      />
    </div>
  );
}
