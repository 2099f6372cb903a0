import { type ReactNode, useState } from 'react';
import type { History, PublishedVersion } from '@/domain/history';
import type { OperationId } from '@/domain/identifier';
import { type DatasetIndex, findOperation } from '@/query/index-dataset';
import { type EntryChange, foldAlike, groupChanges, type RecordChange, stepsBetween } from '@/query/version-changes';
import { languageOfEntry, sayChangeCounts, sayEntry, sayStep } from '@/text/changes';
import { sayDate } from '@/text/dates';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { Section } from '@/ui/Section';
import { ChangeSides, FieldSides } from './ChangeSides';
import styles from './ChangeLog.module.css';
import { DataText } from './DataText';
import { RecordLink } from './RecordLink';

interface ChangeLogProps {
  index: DatasetIndex;
  id: string;
  history: History | 'loading' | 'failed';
  onTryAgain: () => void;
}

/** What changed from one version of the data to another, step by step, with the reasons given. */
export function ChangeLog({ index, id, history, onTryAgain }: ChangeLogProps) {
  const speaker = useSpeaker();
  const [chosen, setChosen] = useState<Range | null>(null);
  const versions = typeof history === 'string' ? [] : history;
  const last = versions.at(-1)?.version ?? 1;
  const range = chosen ?? { from: last - 1, to: last };
  const canCompare = versions.length > 1;
  return (
    <Section id={id} title={canCompare ? speaker.say('changes.title.of', { ...range }) : speaker.say('changes.title')}>
      {history === 'loading' && (
        <p className={styles.quiet} data-pending="history">
          {speaker.say('changes.loading')}
        </p>
      )}
      {history === 'failed' && (
        <div role="alert">
          <p className={styles.failed}>{speaker.say('changes.failed')}</p>
          <Button onClick={onTryAgain}>{speaker.say('error.try-again')}</Button>
        </div>
      )}
      {versions.length === 1 && <p>{speaker.say('changes.one')}</p>}
      {canCompare && (
        <>
          <div className={styles.choice}>
            <VersionSelect
              label={speaker.say('changes.from')}
              versions={versions.slice(0, -1)}
              chosen={range.from}
              onChoose={(from) => {
                setChosen({ from, to: range.to > from ? range.to : last });
              }}
            />
            <VersionSelect
              label={speaker.say('changes.to')}
              versions={versions.filter(({ version }) => version > range.from)}
              chosen={range.to}
              onChoose={(to) => {
                setChosen({ from: range.from, to });
              }}
            />
          </div>
          {stepsBetween(versions, range.from, range.to).map((step) => (
            <Step key={step.version} index={index} step={step} />
          ))}
        </>
      )}
    </Section>
  );
}

interface Range {
  from: number;
  to: number;
}

interface VersionSelectProps {
  label: string;
  versions: readonly PublishedVersion[];
  chosen: number;
  onChoose: (version: number) => void;
}

function VersionSelect({ label, versions, chosen, onChoose }: VersionSelectProps) {
  const speaker = useSpeaker();
  return (
    <label className={styles.select}>
      {label}
      <select
        value={chosen}
        onChange={(event) => {
          onChoose(Number(event.target.value));
        }}
      >
        {versions.map(({ version, date }) => (
          <option key={version} value={version}>
            {speaker.say('changes.version', { version, date: sayDate(speaker, date) })}
          </option>
        ))}
      </select>
    </label>
  );
}

function Step({ index, step: { version, date, note, sha256, changes } }: { index: DatasetIndex; step: PublishedVersion }) {
  const speaker = useSpeaker();
  const { records, catalogues } = groupChanges(changes);
  return (
    <div className={styles.step}>
      <h3 className={styles.heading}>{speaker.say('changes.version', { version, date: sayDate(speaker, date) })}</h3>
      <p className={styles.note}>
        <DataText>{note}</DataText>
      </p>
      {sha256 !== null && <code className={styles.code}>{sha256}</code>}
      <p className={styles.summary}>{sayStep(speaker, changes)}</p>
      {records.map(({ record, changes: its }) => (
        <div key={record} className={styles.record}>
          <h4 className={styles.name}>
            <ChangedRecord index={index} record={record} changes={its} />
          </h4>
          <ul>
            {its.map((change) => (
              <ChangeItem
                key={JSON.stringify([change.of, change.kind, change.after ?? change.before])}
                kind={change.kind}
                reason={change.reason}
              >
                <ChangeSides index={index} change={change} />
              </ChangeItem>
            ))}
          </ul>
        </div>
      ))}
      {catalogues.map(({ catalogue, changes: its }) => (
        <details key={catalogue} className={styles.catalogue}>
          <summary>
            {speaker.say('changes.catalogue', {
              catalogue: speaker.say(`changes.catalogue.${catalogue}`),
              counts: sayChangeCounts(speaker, its),
            })}
          </summary>
          <ul>
            {foldAlike(its).map((alike) => (
              <AlikeItem key={alike[0]?.entry} index={index} alike={alike} />
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

/** Entries of a catalogue that changed alike: what changed is said once. */
function AlikeItem({ index, alike }: { index: DatasetIndex; alike: readonly EntryChange[] }) {
  const speaker = useSpeaker();
  const [first, ...others] = alike;
  if (first === undefined) return null;
  const nameOf = (change: EntryChange) => <bdi lang={languageOfEntry(speaker, index, change)}>{sayEntry(speaker, index, change)}</bdi>;
  return (
    <ChangeItem kind={first.kind} reason={first.reason}>
      {others.length === 0 ? (
        <p className={styles.what}>{nameOf(first)}</p>
      ) : (
        <details>
          <summary className={styles.alike}>{speaker.say('access.changes.alike', { count: alike.length })}</summary>
          <ul className={styles.names}>
            {alike.map((change) => (
              <li key={change.entry}>{nameOf(change)}</li>
            ))}
          </ul>
        </details>
      )}
      {first.kind === 'revised' && <FieldSides before={first.before} after={first.after} />}
    </ChangeItem>
  );
}

/** A record that was withdrawn has no page any more. */
function ChangedRecord({ index, record, changes }: { index: DatasetIndex; record: OperationId; changes: readonly RecordChange[] }) {
  const { dataLanguage } = useSpeaker();
  const operation = findOperation(index, record);
  if (operation !== undefined) return <RecordLink operation={operation} />;
  const outline = changes.find(({ of }) => of === 'record');
  const name = outline?.of === 'record' ? outline.before?.['name'] : undefined;
  return <bdi lang={dataLanguage.names}>{typeof name === 'string' ? name : record}</bdi>;
}

function ChangeItem({ kind, reason, children }: { kind: RecordChange['kind']; reason: string | null; children: ReactNode }) {
  const speaker = useSpeaker();
  return (
    <li className={styles.change}>
      <span className={styles.kind}>{speaker.say(`changes.kind.${kind}`)}</span>
      <div className={styles.body}>
        {children}
        {reason !== null && (
          <dl className={styles.reason}>
            <dt>{speaker.say('changes.reason')}</dt>
            <dd>
              <DataText>{reason}</DataText>
            </dd>
          </dl>
        )}
      </div>
    </li>
  );
}
