import { draftKinds } from '@/domain/draft-form';
import { draftId } from '@/query/draft-record';
import { useSpeaker } from '@/text/SpeakerContext';
import styles from './draft.module.css';
import { DraftChoice } from './DraftChoice';
import { DraftText } from './DraftText';
import type { FormPart } from './form-part';

/** What it was: name, kind and words. */
export function DraftBasics({ form, onForm, faultAt }: FormPart) {
  const speaker = useSpeaker();
  return (
    <fieldset className={styles.part}>
      <legend className={styles.title}>{speaker.say('own.form.what')}</legend>
      <DraftText
        field="name"
        label={speaker.say('own.form.name')}
        faultAt={faultAt}
        value={form.name}
        onType={(name) => onForm({ name })}
      />
      <div className={styles.row}>
        <DraftChoice
          field="kind"
          label={speaker.say('own.form.kind')}
          size="middle"
          faultAt={faultAt}
          value={form.kind}
          choices={draftKinds.map((id) => ({
            id,
            label:
              id === 'operation'
                ? speaker.say('own.form.kind.operation')
                : speaker.say('own.form.kind.activity', { type: speaker.say(`activity.${id}`) }),
          }))}
          onChoose={(kind) => onForm({ kind })}
        />
        <DraftText
          field="id"
          label={speaker.say('own.form.id')}
          size="middle"
          hint={speaker.say('own.form.id.hint')}
          faultAt={faultAt}
          native={{ dir: 'ltr', spellCheck: false, autoCapitalize: 'none' }}
          value={draftId(form)}
          onType={(id) => onForm({ id: id === '' ? null : id })}
        />
      </div>
      <DraftText
        field="summary"
        label={speaker.say('own.form.summary')}
        faultAt={faultAt}
        lines={3}
        value={form.summary}
        onType={(summary) => onForm({ summary })}
      />
      <DraftText
        field="notes"
        label={speaker.say('own.form.notes')}
        hint={speaker.say('own.form.notes.hint')}
        faultAt={faultAt}
        lines={2}
        value={form.notes}
        onType={(notes) => onForm({ notes })}
      />
    </fieldset>
  );
}
