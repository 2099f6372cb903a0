import type { DraftSource } from '@/domain/draft-form';
import { languages } from '@/domain/language';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { Field } from '@/ui/control/Field';
import { Section } from '@/ui/Section';
import styles from './draft.module.css';
import { changedRow, fieldId, type FormPart, nextRow } from './form-part';
import { RemoveRow } from './RemoveRow';

const words = ['url', 'title', 'publisher', 'published'] as const;
const sourceKinds = ['primary', 'secondary'] as const;

/** The pages on which it was read: new ones, and those that the catalogue knows. */
export function DraftSources({ index, form, onForm, faultAt }: FormPart) {
  const speaker = useSpeaker();
  const fault = faultAt('sources');
  const add = (known: DraftSource['known']) => {
    const entry: DraftSource = {
      row: nextRow(form.sources),
      known,
      url: '',
      title: '',
      language: 'en',
      publisher: '',
      published: '',
      kind: '',
    };
    onForm({ sources: [...form.sources, entry] });
  };
  const change = (row: number, changes: Partial<DraftSource>) => {
    onForm({ sources: changedRow(form.sources, row, changes) });
  };
  return (
    <Section title={speaker.say('own.form.sources')} subtitle={speaker.say('own.form.sources.hint')}>
      <div id={fieldId('sources')} tabIndex={-1} className={styles.rows}>
        {form.sources.map((entry, position) => {
          const number = position + 1;
          return (
            <div key={entry.row} className={styles.row} role="group" aria-label={speaker.say('source.number', { number })}>
              <span className={styles.number} aria-hidden="true">
                [{speaker.number(number)}]
              </span>
              {entry.known === null ? (
                <NewSource entry={entry} onChange={(changes) => change(entry.row, changes)} faultAt={faultAt} />
              ) : (
                <KnownSource index={index} entry={entry} onChange={(changes) => change(entry.row, changes)} faultAt={faultAt} />
              )}
              <RemoveRow
                label={speaker.say('own.form.source.remove', { number })}
                focusAfter={fieldId('addSource')}
                onRemove={() =>
                  onForm({
                    sources: form.sources.filter((other) => other.row !== entry.row),
                    figures: form.figures.map((figure) => ({ ...figure, sources: figure.sources.filter((row) => row !== entry.row) })),
                  })
                }
              />
            </div>
          );
        })}
        {fault !== undefined && <b className={styles.fault}>{fault}</b>}
        <div className={styles.adds}>
          <Button id={fieldId('addSource')} onClick={() => add(null)}>
            {speaker.say('own.form.add-source')}
          </Button>
          <Button onClick={() => add('')}>{speaker.say('own.form.add-known')}</Button>
        </div>
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
  const field = (name: string) => ({ id: fieldId(`sources.${entry.row}.${name}`), fault: faultAt(`sources.${entry.row}.${name}`) });
  return (
    <>
      {words.map((name) => (
        <Field
          key={name}
          {...field(name)}
          label={speaker.say(`own.form.source.${name}`)}
          size={name === 'published' ? 'small' : name === 'publisher' ? 'middle' : 'large'}
        >
          {(own) => (
            <input
              {...own}
              type={name === 'url' ? 'url' : 'text'}
              dir={name === 'url' || name === 'published' ? 'ltr' : 'auto'}
              value={entry[name]}
              placeholder={name === 'url' ? 'https://' : name === 'published' ? '2025-03-14' : undefined}
              onChange={({ target }) => onChange({ [name]: target.value })}
            />
          )}
        </Field>
      ))}
      <Field {...field('kind')} label={speaker.say('own.form.source.kind')} size="small">
        {(own) => (
          <select
            {...own}
            value={entry.kind}
            onChange={({ target }) => onChange({ kind: sourceKinds.find((kind) => kind === target.value) ?? '' })}
          >
            <option value="">{speaker.say('own.form.choose')}</option>
            {sourceKinds.map((kind) => (
              <option key={kind} value={kind}>
                {speaker.say(`own.form.source.kind.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field {...field('language')} label={speaker.say('own.form.source.language')} size="small">
        {(own) => (
          <select {...own} value={entry.language} onChange={({ target }) => onChange({ language: target.value })}>
            {languages.map((language) => (
              <option key={language} value={language}>
                {speaker.say(`language.${language}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

function KnownSource({ index, entry, onChange, faultAt }: SourceProps & Pick<FormPart, 'index'>) {
  const speaker = useSpeaker();
  const known = index.dataset.sources
    .map(({ id, publisher, title }) => ({ id, label: speaker.list([publisher, title], 'clauses') }))
    .sort((a, b) => speaker.compare(a.label, b.label));
  return (
    <Field
      id={fieldId(`sources.${entry.row}.known`)}
      label={speaker.say('own.form.source.known')}
      fault={faultAt(`sources.${entry.row}.known`)}
    >
      {(own) => (
        <select {...own} value={entry.known ?? ''} onChange={({ target }) => onChange({ known: target.value })}>
          <option value="">{speaker.say('own.form.choose')}</option>
          {known.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
