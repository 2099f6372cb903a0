import { roles } from '@/domain/role';
import { useSpeaker } from '@/text/SpeakerContext';
import { CountriesChoice } from './CountriesChoice';
import styles from './draft.module.css';
import { DraftCheck } from './DraftCheck';
import { DraftChoice } from './DraftChoice';
import { DraftText } from './DraftText';
import { DraftRows } from './DraftRows';
import { fieldId, type FormPart } from './form-part';

/** Countries and organisations. */
export function DraftPartners({ index, form, onForm, faultAt }: FormPart) {
  const speaker = useSpeaker();
  const toChoose = { id: '', label: speaker.say('own.form.choose') };
  const organisations = index.dataset.organisations
    .map(({ id, name }) => ({ id, label: name }))
    .sort((a, b) => speaker.compare(a.label, b.label));
  const namedFault = faultAt('named') ?? faultAt('isComplete');
  return (
    <fieldset className={styles.part}>
      <legend className={styles.title}>{speaker.say('own.form.who')}</legend>
      <DraftText
        field="reported"
        label={speaker.say('own.form.reported')}
        hint={speaker.say('own.form.reported.hint')}
        faultAt={faultAt}
        native={{ inputMode: 'numeric', dir: 'ltr' }}
        value={form.reported}
        onType={(reported) => onForm({ reported })}
      />
      <div id={fieldId('named')} tabIndex={-1} className={styles.group}>
        <CountriesChoice index={index} chosen={form.named} onChosen={(named) => onForm({ named })} />
        {namedFault !== undefined && <b className={styles.fault}>{namedFault}</b>}
        <DraftCheck
          id={fieldId('isComplete')}
          label={speaker.say('own.form.complete')}
          isChecked={form.isComplete}
          onCheck={(isComplete) => onForm({ isComplete })}
        />
      </div>
      <DraftRows
        noun="organisation"
        rows={form.organisations}
        blank={(row) => ({ row, organisation: '', role: '' })}
        onRows={(rows) => onForm({ organisations: rows })}
      >
        {({ row, organisation, role }, onChange, number) => (
          <>
            <DraftChoice
              field={`organisations.${row}.organisation`}
              label={speaker.say('own.form.organisation', { number })}
              size="middle"
              faultAt={faultAt}
              value={organisation}
              choices={[toChoose, ...organisations]}
              onChoose={(chosen) => onChange({ organisation: chosen })}
            />
            <DraftChoice
              field={`organisations.${row}.role`}
              label={speaker.say('own.form.role')}
              size="small"
              faultAt={faultAt}
              value={role}
              choices={[toChoose, ...roles.map((id) => ({ id, label: speaker.say(`role.${id}`) }))]}
              onChoose={(chosen) => onChange({ role: chosen })}
            />
          </>
        )}
      </DraftRows>
    </fieldset>
  );
}
