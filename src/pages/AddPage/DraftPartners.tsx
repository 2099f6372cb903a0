import { regions } from '@/domain/region';
import { roles } from '@/domain/role';
import type { DraftOrganisation } from '@/domain/draft-form';
import { foldText } from '@/query/fold-text';
import { toggled } from '@/query/question';
import { sayCountry } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { ChoiceList } from '@/ui/control/ChoiceList';
import { Disclosure } from '@/ui/control/Disclosure';
import { Field } from '@/ui/control/Field';
import styles from './draft.module.css';
import { changedRow, fieldId, type FormPart, nextRow } from './form-part';
import { RemoveRow } from './RemoveRow';

/** Countries and organisations. */
export function DraftPartners({ index, form, onForm, faultAt }: FormPart) {
  const speaker = useSpeaker();
  const countries = index.dataset.countries
    .map(({ code, region }) => ({
      id: code,
      label: sayCountry(speaker, index, code),
      group: region === null ? speaker.say('filter.outside-africa') : speaker.say(`region.${region}`),
      order: region === null ? regions.length : regions.indexOf(region),
    }))
    .sort((a, b) => a.order - b.order || speaker.compare(a.label, b.label));
  const organisations = [...index.dataset.organisations].sort((a, b) => speaker.compare(a.name, b.name));
  const names = countries.filter(({ id }) => form.named.includes(id)).map(({ label }) => label);
  const namedFault = faultAt('named') ?? faultAt('isComplete');
  const change = (row: number, changes: Partial<DraftOrganisation>) => {
    onForm({ organisations: changedRow(form.organisations, row, changes) });
  };
  return (
    <fieldset className={styles.part}>
      <legend className={styles.title}>{speaker.say('own.form.who')}</legend>
      <Field
        id={fieldId('reported')}
        label={speaker.say('own.form.reported')}
        hint={speaker.say('own.form.reported.hint')}
        fault={faultAt('reported')}
      >
        {(own) => (
          <input
            {...own}
            type="text"
            inputMode="numeric"
            dir="ltr"
            value={form.reported}
            onChange={({ target }) => onForm({ reported: target.value })}
          />
        )}
      </Field>
      <div id={fieldId('named')} tabIndex={-1} className={styles.group}>
        <Disclosure
          label={speaker.say('own.form.named')}
          value={names.length === 0 ? speaker.say('own.form.none') : speaker.number(names.length)}
          isSet={names.length > 0}
        >
          <ChoiceList
            legend={speaker.say('own.form.named')}
            mode="many"
            choices={countries}
            chosen={form.named}
            searchLabel={speaker.say('filter.narrow-countries')}
            fold={foldText}
            onChoose={(id) => onForm({ named: [...toggled<string>(form.named, id)] })}
          />
        </Disclosure>
        {names.length > 0 && <p className={styles.hint}>{speaker.list(names, 'row')}</p>}
        {namedFault !== undefined && <b className={styles.fault}>{namedFault}</b>}
        <label className={styles.choice}>
          <input
            id={fieldId('isComplete')}
            type="checkbox"
            checked={form.isComplete}
            onChange={({ target }) => onForm({ isComplete: target.checked })}
          />
          {speaker.say('own.form.complete')}
        </label>
      </div>
      {form.organisations.map(({ row, organisation, role }, position) => {
        const number = position + 1;
        return (
          <div key={row} className={styles.row} role="group" aria-label={speaker.say('own.form.organisation', { number })}>
            <Field
              id={fieldId(`organisations.${row}.organisation`)}
              label={speaker.say('own.form.organisation', { number })}
              size="middle"
              fault={faultAt(`organisations.${row}.organisation`)}
            >
              {(own) => (
                <select {...own} value={organisation} onChange={({ target }) => change(row, { organisation: target.value })}>
                  <option value="">{speaker.say('own.form.choose')}</option>
                  {organisations.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field
              id={fieldId(`organisations.${row}.role`)}
              label={speaker.say('own.form.role')}
              size="small"
              fault={faultAt(`organisations.${row}.role`)}
            >
              {(own) => (
                <select {...own} value={role} onChange={({ target }) => change(row, { role: target.value })}>
                  <option value="">{speaker.say('own.form.choose')}</option>
                  {roles.map((known) => (
                    <option key={known} value={known}>
                      {speaker.say(`role.${known}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <RemoveRow
              label={speaker.say('own.form.organisation.remove', { number })}
              focusAfter={fieldId('organisations')}
              onRemove={() => onForm({ organisations: form.organisations.filter((other) => other.row !== row) })}
            />
          </div>
        );
      })}
      <div>
        <Button
          id={fieldId('organisations')}
          onClick={() =>
            onForm({ organisations: [...form.organisations, { row: nextRow(form.organisations), organisation: '', role: '' }] })
          }
        >
          {speaker.say('own.form.add-organisation')}
        </Button>
      </div>
    </fieldset>
  );
}
