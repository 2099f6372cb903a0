import type { DraftSource } from '@/domain/draft-form';
import { languages } from '@/domain/language';
import { useSpeaker } from '@/text/SpeakerContext';
import { Section } from '@/ui/Section';
import styles from './draft.module.css';
import { DraftChoice } from './DraftChoice';
import { DraftText } from './DraftText';
import { DraftRows } from './DraftRows';
import { fieldId, type FormPart } from './form-part';

const words = [
  { name: 'url', size: 'large', native: { type: 'url', dir: 'ltr', placeholder: 'https://' } },
  { name: 'title', size: 'large', native: {} },
  { name: 'publisher', size: 'middle', native: {} },
  { name: 'published', size: 'small', native: { dir: 'ltr', placeholder: '2025-03-14' } },
] as const;
const kinds = ['primary', 'secondary'] as const;

const blank = (row: number): DraftSource => ({
  row,
  known: null,
  url: '',
  title: '',
  language: 'en',
  publisher: '',
  published: '',
  kind: '',
});

/** The pages on which it was read: new ones, and those that the catalogue knows. */
export function DraftSources({ index, form, onForm, faultAt }: FormPart) {
  const speaker = useSpeaker();
  const fault = faultAt('sources');
  return (
    <Section title={speaker.say('own.form.sources')} subtitle={speaker.say('own.form.sources.hint')}>
      <div id={fieldId('sources')} tabIndex={-1} className={styles.rows}>
        {fault !== undefined && <b className={styles.fault}>{fault}</b>}
        <DraftRows
          noun="source"
          rows={form.sources}
          blank={blank}
          onRows={(sources) => onForm({ sources })}
          other={{ label: speaker.say('own.form.add-known'), blank: (row) => ({ ...blank(row), known: '' }) }}
        >
          {(entry, onChange, number) => {
            const part = { entry, onChange, faultAt };
            return (
              <>
                <span className={styles.number} aria-hidden="true">
                  [{speaker.number(number)}]
                </span>
                {entry.known === null ? <NewSource {...part} /> : <KnownSource {...part} known={entry.known} index={index} />}
              </>
            );
          }}
        </DraftRows>
      </div>
    </Section>
  );
}

interface SourceProps extends Pick<FormPart, 'faultAt'> {
  entry: DraftSource;
  onChange: (changes: Partial<DraftSource>) => void;
}

function NewSource({ entry, onChange, faultAt }: SourceProps) {
  const speaker = useSpeaker();
  return (
    <>
      {words.map(({ name, size, native }) => (
        <DraftText
          key={name}
          field={`sources.${entry.row}.${name}`}
          label={speaker.say(`own.form.source.${name}`)}
          size={size}
          faultAt={faultAt}
          native={native}
          value={entry[name]}
          onType={(typed) => onChange({ [name]: typed })}
        />
      ))}
      <DraftChoice
        field={`sources.${entry.row}.kind`}
        label={speaker.say('own.form.source.kind')}
        size="small"
        faultAt={faultAt}
        value={entry.kind}
        choices={[
          { id: '' as const, label: speaker.say('own.form.choose') },
          ...kinds.map((id) => ({ id, label: speaker.say(`own.form.source.kind.${id}`) })),
        ]}
        onChoose={(kind) => onChange({ kind })}
      />
      <DraftChoice
        field={`sources.${entry.row}.language`}
        label={speaker.say('own.form.source.language')}
        size="small"
        faultAt={faultAt}
        value={entry.language}
        choices={languages.map((id) => ({ id, label: speaker.say(`language.${id}`) }))}
        onChoose={(language) => onChange({ language })}
      />
    </>
  );
}

function KnownSource({ index, entry, known, onChange, faultAt }: SourceProps & Pick<FormPart, 'index'> & { known: string }) {
  const speaker = useSpeaker();
  const pages = index.dataset.sources
    .map(({ id, publisher, title }) => ({ id: String(id), label: speaker.list([publisher, title], 'clauses') }))
    .sort((a, b) => speaker.compare(a.label, b.label));
  return (
    <DraftChoice
      field={`sources.${entry.row}.known`}
      label={speaker.say('own.form.source.known')}
      faultAt={faultAt}
      value={known}
      choices={[{ id: '', label: speaker.say('own.form.choose') }, ...pages]}
      onChoose={(chosen) => onChange({ known: chosen })}
    />
  );
}
