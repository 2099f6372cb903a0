import type { DraftSegment } from '@/domain/draft-form';
import { segmentKinds } from '@/domain/operation';
import { useSpeaker } from '@/text/SpeakerContext';
import { CountriesChoice } from './CountriesChoice';
import styles from './draft.module.css';
import { DraftChoice } from './DraftChoice';
import { DraftText } from './DraftText';
import { DraftRows } from './DraftRows';
import type { FormPart } from './form-part';

/** Its parts in time. */
export function DraftSegments({ index, form, onForm, faultAt }: FormPart) {
  const speaker = useSpeaker();
  return (
    <fieldset className={styles.part}>
      <legend className={styles.title}>{speaker.say('own.form.segments')}</legend>
      <p className={styles.hint}>{speaker.say('own.form.segments.hint')}</p>
      <DraftRows
        noun="segment"
        rows={form.segments}
        blank={(row): DraftSegment => ({ row, kind: 'action', label: '', period: '', countries: [] })}
        onRows={(segments) => onForm({ segments })}
      >
        {({ row, kind, label, period, countries }, onChange) => (
          <>
            <DraftChoice
              field={`segments.${row}.kind`}
              label={speaker.say('own.form.kind')}
              size="small"
              faultAt={faultAt}
              value={kind}
              choices={segmentKinds.map((id) => ({ id, label: speaker.say(`own.form.segment.kind.${id}`) }))}
              onChoose={(chosen) => onChange({ kind: chosen })}
            />
            <DraftText
              field={`segments.${row}.label`}
              label={speaker.say('own.form.figure.label.single')}
              size="middle"
              faultAt={faultAt}
              value={label}
              onType={(typed) => onChange({ label: typed })}
            />
            <DraftText
              field={`segments.${row}.period`}
              label={speaker.say('own.form.segment.period')}
              size="middle"
              faultAt={faultAt}
              native={{ dir: 'ltr', spellCheck: false, placeholder: '2025-03-10/2025-03-14' }}
              value={period}
              onType={(typed) => onChange({ period: typed })}
            />
            <CountriesChoice index={index} chosen={countries} onChosen={(chosen) => onChange({ countries: chosen })} />
          </>
        )}
      </DraftRows>
    </fieldset>
  );
}
