import type { DraftDisagreement } from '@/domain/draft-form';
import { disagreementSubjects } from '@/domain/operation';
import { useSpeaker } from '@/text/SpeakerContext';
import { Section } from '@/ui/Section';
import styles from './draft.module.css';
import { DraftChoice } from './DraftChoice';
import { DraftText } from './DraftText';
import { DraftRows } from './DraftRows';
import type { FormPart } from './form-part';

/** Where the sources contradict each other, in words. */
export function DraftDisagreements({ form, onForm, faultAt }: FormPart) {
  const speaker = useSpeaker();
  const figures = form.figures.map(({ row }, position) => ({
    id: String(row),
    label: speaker.say('own.form.figure', { number: position + 1 }),
  }));
  return (
    <Section title={speaker.say('own.form.disagreements')} subtitle={speaker.say('own.form.disagreements.hint')}>
      <div className={styles.rows}>
        <DraftRows
          noun="disagreement"
          rows={form.disagreements}
          blank={(row): DraftDisagreement => ({ row, about: 'figure', figure: null, text: '' })}
          onRows={(disagreements) => onForm({ disagreements })}
        >
          {({ row, about, figure, text }, onChange) => (
            <>
              <DraftChoice
                field={`disagreements.${row}.about`}
                label={speaker.say('own.form.disagreement.about')}
                size="small"
                faultAt={faultAt}
                value={about}
                choices={disagreementSubjects.map((id) => ({ id, label: speaker.say(`conflicts.about.${id}`) }))}
                onChoose={(chosen) => onChange({ about: chosen })}
              />
              {about === 'figure' && (
                <DraftChoice
                  field={`disagreements.${row}.figure`}
                  label={speaker.say('own.form.disagreement.figure')}
                  size="small"
                  faultAt={faultAt}
                  value={String(figure ?? '')}
                  choices={[{ id: '', label: speaker.say('own.form.disagreement.figure.none') }, ...figures]}
                  onChoose={(chosen) => onChange({ figure: chosen === '' ? null : Number(chosen) })}
                />
              )}
              <DraftText
                field={`disagreements.${row}.text`}
                label={speaker.say('own.form.disagreement.text')}
                faultAt={faultAt}
                value={text}
                onType={(typed) => onChange({ text: typed })}
              />
            </>
          )}
        </DraftRows>
      </div>
    </Section>
  );
}
