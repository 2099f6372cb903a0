import type { DraftClaim, DraftFigure } from '@/domain/draft-form';
import { qualifiers } from '@/domain/qualifier';
import { emptyClaim, SINGLE_RESULT } from '@/query/draft-record';
import { sayCountry, sayMeasure } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Section } from '@/ui/Section';
import styles from './draft.module.css';
import { DraftCheck } from './DraftCheck';
import { DraftChecks } from './DraftChecks';
import { DraftChoice } from './DraftChoice';
import { DraftText } from './DraftText';
import { DraftRows } from './DraftRows';
import type { FormPart } from './form-part';

/** What was published, a row for each figure; where sources give it otherwise, a row more in it for each number. */
export function DraftFigures({ onForm, ...part }: FormPart) {
  const speaker = useSpeaker();
  const { form } = part;
  return (
    <Section title={speaker.say('own.form.figures')} subtitle={speaker.say('own.form.figures.hint')}>
      <div className={styles.rows}>
        <DraftRows
          noun="figure"
          rows={form.figures}
          blank={(row) => ({
            row,
            measure: '',
            label: '',
            unit: '',
            country: '',
            partOf: null,
            isPartUncertain: false,
            claims: [emptyClaim(1, form)],
          })}
          onRows={(figures) => onForm({ figures })}
          beneath={(figure, onChange, number) => <OtherClaims {...part} figure={figure} number={number} onChange={onChange} />}
        >
          {(figure, onChange) => <FigureFields {...part} figure={figure} onChange={onChange} />}
        </DraftRows>
      </div>
    </Section>
  );
}

interface FigureProps extends Omit<FormPart, 'onForm'> {
  figure: DraftFigure;
  onChange: (change: Partial<DraftFigure>) => void;
}

function FigureFields({ index, form, faultAt, figure, onChange }: FigureProps) {
  const speaker = useSpeaker();
  const { row, measure, country } = figure;
  const [first, ...others] = figure.claims;
  const isSingle = measure === SINGLE_RESULT;
  const field = (name: string) => ({ field: `figures.${row}.${name}`, faultAt });
  const countries = [...new Set([...form.named, ...(country === '' ? [] : [country])])]
    .flatMap((code) => index.countries.get(code) ?? [])
    .map(({ code }) => ({ id: String(code), label: sayCountry(speaker, index, code) }))
    .sort((a, b) => speaker.compare(a.label, b.label));
  const wholes = form.figures
    .map((other, position) => ({ id: String(other.row), label: speaker.say('own.form.figure', { number: position + 1 }) }))
    .filter(({ id }) => id !== String(row));
  const claim = first && {
    form,
    faultAt,
    figure,
    claim: first,
    onClaim: (change: Partial<DraftClaim>) => onChange({ claims: [{ ...first, ...change }, ...others] }),
  };
  return (
    <>
      <DraftChoice
        {...field('measure')}
        label={speaker.say('own.form.figure.measure')}
        size="middle"
        value={measure}
        choices={[
          { id: '', label: speaker.say('own.form.choose') },
          ...index.dataset.measures.map(({ id }) => ({ id: String(id), label: sayMeasure(speaker, index, id) })),
          { id: SINGLE_RESULT, label: speaker.say('own.form.figure.single') },
        ]}
        onChoose={(chosen) => onChange({ measure: chosen })}
      />
      {claim && <ClaimNumber {...claim} />}
      <DraftText
        {...field('label')}
        label={speaker.say(isSingle ? 'own.form.figure.label.single' : 'own.form.figure.label')}
        size="middle"
        value={figure.label}
        onType={(label) => onChange({ label })}
      />
      {isSingle && (
        <DraftText
          {...field('unit')}
          label={speaker.say('own.form.figure.unit')}
          size="small"
          value={figure.unit}
          onType={(unit) => onChange({ unit })}
        />
      )}
      <DraftChoice
        {...field('country')}
        label={speaker.say('own.form.figure.country')}
        size="middle"
        value={country}
        choices={[{ id: '', label: speaker.say('own.form.figure.whole') }, ...countries]}
        onChoose={(code) => onChange({ country: code })}
      />
      <DraftChoice
        {...field('partOf')}
        label={speaker.say('own.form.figure.part-of')}
        size="middle"
        value={String(figure.partOf ?? '')}
        choices={[{ id: '', label: speaker.say('own.form.figure.part-of.none') }, ...wholes]}
        onChoose={(whole) => onChange({ partOf: whole === '' ? null : Number(whole) })}
      />
      {claim && <ClaimSources {...claim} />}
    </>
  );
}

/** What other sources say of it. */
function OtherClaims({ index, form, faultAt, figure, number, onChange }: FigureProps & { number: number }) {
  const speaker = useSpeaker();
  const { row, measure, claims } = figure;
  return (
    <>
      {figure.partOf !== null && (
        <DraftCheck
          label={speaker.say('own.form.figure.part-uncertain')}
          isChecked={figure.isPartUncertain}
          onCheck={(isPartUncertain) => onChange({ isPartUncertain })}
        />
      )}
      <div className={styles.claims}>
        <DraftRows
          noun="claim"
          within={`figures.${row}.`}
          values={{ figure: number }}
          rows={claims}
          skip={1}
          blank={(claim) => emptyClaim(claim, form, claims)}
          onRows={(changed) => onChange({ claims: changed })}
        >
          {(claim, onClaim) => (
            <>
              <ClaimNumber faultAt={faultAt} figure={figure} claim={claim} onClaim={onClaim} />
              {measure !== SINGLE_RESULT && (
                <DraftChoice
                  field={`figures.${row}.claims.${claim.row}.readAs`}
                  label={speaker.say('own.form.claim.read-as')}
                  size="middle"
                  faultAt={faultAt}
                  value={claim.readAs}
                  choices={[
                    { id: '', label: speaker.say('own.form.claim.read-as.same') },
                    ...index.dataset.measures.map(({ id }) => ({ id: String(id), label: sayMeasure(speaker, index, id) })),
                  ]}
                  onChoose={(readAs) => onClaim({ readAs })}
                />
              )}
              <ClaimSources form={form} faultAt={faultAt} figure={figure} claim={claim} onClaim={onClaim} />
            </>
          )}
        </DraftRows>
      </div>
    </>
  );
}

interface ClaimProps extends Pick<FormPart, 'faultAt'> {
  figure: DraftFigure;
  claim: DraftClaim;
  onClaim: (change: Partial<DraftClaim>) => void;
}

function ClaimNumber({ faultAt, figure, claim, onClaim }: ClaimProps) {
  const speaker = useSpeaker();
  const field = (name: string) => ({ field: `figures.${figure.row}.claims.${claim.row}.${name}`, faultAt });
  return (
    <>
      <DraftChoice
        {...field('qualifier')}
        label={speaker.say('own.form.figure.qualifier')}
        size="small"
        value={claim.qualifier}
        choices={qualifiers.map((id) => ({ id, label: speaker.say(`qualifier.${id}`) }))}
        onChoose={(qualifier) => onClaim({ qualifier })}
      />
      <DraftText
        {...field('value')}
        label={speaker.say('own.form.figure.value')}
        size="small"
        native={{ inputMode: 'decimal', dir: 'ltr' }}
        value={claim.value}
        onType={(value) => onClaim({ value })}
      />
    </>
  );
}

function ClaimSources({ form, faultAt, figure, claim, onClaim }: ClaimProps & Pick<FormPart, 'form'>) {
  const speaker = useSpeaker();
  const field = `figures.${figure.row}.claims.${claim.row}.sources`;
  const fault = faultAt(field);
  return (
    <DraftChecks
      field={field}
      legend={speaker.say('own.form.figure.sources')}
      isShort
      choices={form.sources.map(({ row }, position) => ({
        id: row,
        label: `[${speaker.number(position + 1)}]`,
        name: speaker.say('source.number', { number: position + 1 }),
      }))}
      chosen={claim.sources}
      onChosen={(sources) => onClaim({ sources })}
    >
      {form.sources.length === 0 && <p className={styles.hint}>{speaker.say('own.form.figure.no-sources')}</p>}
      {fault !== undefined && <b className={styles.fault}>{fault}</b>}
    </DraftChecks>
  );
}
