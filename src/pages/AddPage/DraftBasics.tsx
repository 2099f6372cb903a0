import { draftKinds, periodForms } from '@/domain/draft-form';
import { draftId } from '@/query/draft-record';
import { toggled } from '@/query/question';
import { sayCrimeArea } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Field } from '@/ui/control/Field';
import styles from './draft.module.css';
import { fieldId, type FormPart } from './form-part';

/** What it was: name, kind and words. */
export function DraftBasics({ form, onForm, faultAt }: FormPart) {
  const speaker = useSpeaker();
  return (
    <fieldset className={styles.part}>
      <legend className={styles.title}>{speaker.say('own.form.what')}</legend>
      <Field id={fieldId('name')} label={speaker.say('own.form.name')} fault={faultAt('name')}>
        {(own) => <input {...own} type="text" dir="auto" value={form.name} onChange={({ target }) => onForm({ name: target.value })} />}
      </Field>
      <div className={styles.row}>
        <Field id={fieldId('kind')} label={speaker.say('own.form.kind')} size="middle" fault={faultAt('kind')}>
          {(own) => (
            <select
              {...own}
              value={form.kind}
              onChange={({ target }) => onForm({ kind: draftKinds.find((kind) => kind === target.value) ?? form.kind })}
            >
              {draftKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kind === 'operation'
                    ? speaker.say('own.form.kind.operation')
                    : speaker.say('own.form.kind.activity', { type: speaker.say(`activity.${kind}`) })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          id={fieldId('id')}
          label={speaker.say('own.form.id')}
          size="middle"
          hint={speaker.say('own.form.id.hint')}
          fault={faultAt('id')}
        >
          {(own) => (
            <input
              {...own}
              type="text"
              dir="ltr"
              spellCheck={false}
              autoCapitalize="none"
              value={draftId(form)}
              onChange={({ target }) => onForm({ id: target.value === '' ? null : target.value })}
            />
          )}
        </Field>
      </div>
      <Field id={fieldId('summary')} label={speaker.say('own.form.summary')} fault={faultAt('summary')}>
        {(own) => (
          <textarea {...own} dir="auto" rows={3} value={form.summary} onChange={({ target }) => onForm({ summary: target.value })} />
        )}
      </Field>
      <Field id={fieldId('notes')} label={speaker.say('own.form.notes')} hint={speaker.say('own.form.notes.hint')} fault={faultAt('notes')}>
        {(own) => <textarea {...own} dir="auto" rows={2} value={form.notes} onChange={({ target }) => onForm({ notes: target.value })} />}
      </Field>
    </fieldset>
  );
}

/** Period and crime areas. */
export function DraftScope({ index, form, onForm, faultAt }: FormPart) {
  const speaker = useSpeaker();
  const areas = index.dataset.crimeAreas
    .map(({ id }) => ({ id, name: sayCrimeArea(speaker, index, id) }))
    .sort((a, b) => speaker.compare(a.name, b.name));
  const date = { type: 'text', dir: 'ltr', spellCheck: false, placeholder: '2025-03' } as const;
  return (
    <fieldset className={styles.part}>
      <legend className={styles.title}>{speaker.say('own.form.when')}</legend>
      <div className={styles.row}>
        <Field id={fieldId('start')} label={speaker.say('filter.period.from')} size="small" fault={faultAt('start')}>
          {(own) => <input {...own} {...date} value={form.start} onChange={({ target }) => onForm({ start: target.value })} />}
        </Field>
        <Field id={fieldId('periodForm')} label={speaker.say('own.form.period-form')} size="small">
          {(own) => (
            <select
              {...own}
              value={form.periodForm}
              onChange={({ target }) => onForm({ periodForm: periodForms.find((known) => known === target.value) ?? form.periodForm })}
            >
              {periodForms.map((known) => (
                <option key={known} value={known}>
                  {speaker.say(`own.form.period-form.${known}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {form.periodForm === 'until' && (
          <Field id={fieldId('end')} label={speaker.say('filter.period.to')} size="small" fault={faultAt('end')}>
            {(own) => <input {...own} {...date} value={form.end} onChange={({ target }) => onForm({ end: target.value })} />}
          </Field>
        )}
      </div>
      <p className={styles.hint}>{speaker.say('own.form.period.hint')}</p>
      <Field id={fieldId('crimeAreas')} label={speaker.say('own.form.main-crime-area')} fault={faultAt('crimeAreas')}>
        {(own) => (
          <select {...own} value={form.mainCrimeArea} onChange={({ target }) => onForm({ mainCrimeArea: target.value })}>
            <option value="">{speaker.say('own.form.choose')}</option>
            {areas.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset className={styles.choices}>
        <legend className={styles.label}>{speaker.say('own.form.other-crime-areas')}</legend>
        {areas
          .filter(({ id }) => id !== form.mainCrimeArea)
          .map(({ id, name }) => (
            <label key={id} className={styles.choice}>
              <input
                type="checkbox"
                checked={form.otherCrimeAreas.includes(id)}
                onChange={() => onForm({ otherCrimeAreas: [...toggled(form.otherCrimeAreas, id)] })}
              />
              {name}
            </label>
          ))}
      </fieldset>
    </fieldset>
  );
}
