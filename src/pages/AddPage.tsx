import { useMemo, useRef, useState } from 'react';
import type { DraftRecord } from '@/domain/draft-record';
import { Crumbs } from '@/panels/Crumbs';
import { Loading } from '@/panels/Loading';
import { useLinks } from '@/panels/LinksContext';
import { checkDraft, emptyDraft, withoutLooseEnds } from '@/query/draft-record';
import { type DatasetIndex, findRow } from '@/query/index-dataset';
import { useDraftForm } from '@/state/draft-form';
import { useOwnData } from '@/state/own-data';
import { showDraft } from '@/state/shown-draft';
import { usePublishedDataset } from '@/state/use-dataset';
import { sayDraftFault, sayDraftField } from '@/text/draft';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { saveFile } from '@/ui/control/save-file';
import { Page } from '@/ui/Page';
import { useAlive } from '@/ui/use-alive';
import { useReadyMark } from '@/ui/use-ready-mark';
import styles from './AddPage.module.css';
import { DraftBasics } from './AddPage/DraftBasics';
import { DraftDisagreements } from './AddPage/DraftDisagreements';
import { DraftFaults } from './AddPage/DraftFaults';
import { DraftFigures } from './AddPage/DraftFigures';
import { DraftPartners } from './AddPage/DraftPartners';
import { DraftScope } from './AddPage/DraftScope';
import { DraftSegments } from './AddPage/DraftSegments';
import { DraftSources } from './AddPage/DraftSources';
import { DraftTies } from './AddPage/DraftTies';
import { fieldId } from './AddPage/form-part';

/** A form that makes the file of one record, and shows the record among the published data as a draft. */
export function AddPage({ index }: { index: DatasetIndex }) {
  const speaker = useSpeaker();
  const links = useLinks();
  const published = usePublishedDataset(index, speaker.language);
  const main = useReadyMark(published !== undefined, published);
  return (
    <Page
      ref={main}
      before={<Crumbs trail={[{ href: links.place({ kind: 'data' }), name: speaker.say('nav.data') }]} />}
      title={speaker.say('own.form.title')}
    >
      <p className={styles.lead}>{speaker.say('own.form.lead')}</p>
      {published === undefined ? <Loading /> : <RecordForm index={published} />}
    </Page>
  );
}

function RecordForm({ index }: { index: DatasetIndex }) {
  const speaker = useSpeaker();
  const links = useLinks();
  const isAlive = useAlive();
  const kept = useDraftForm((state) => state.form);
  const form = isAlive ? kept : emptyDraft;
  const [isChecked, setChecked] = useState(false);
  const [said, say] = useState('');
  const faultsTitle = useRef<HTMLHeadingElement>(null);
  const { own } = useOwnData();
  const shown = useMemo(
    () =>
      own?.index.origin.kind === 'draft'
        ? own.index.rows.flatMap(({ id }) => (findRow(index, id) === undefined ? [id] : [])).at(0)
        : undefined,
    [own, index],
  );
  // Nothing is refused while it is typed: only after the first act does the form say what is wrong, and then at once.
  const check = useMemo(() => (isChecked ? checkDraft(form, index) : null), [isChecked, form, index]);
  const faults =
    check?.kind === 'faults'
      ? check.faults.map(({ field, fault }) => ({
          field,
          name: sayDraftField(speaker, form, field),
          words: sayDraftFault(speaker, fault),
        }))
      : [];
  const part = {
    index,
    form,
    onForm: (change: Partial<typeof form>) => {
      useDraftForm.setState({ form: withoutLooseEnds({ ...form, ...change }) });
      say('');
    },
    faultAt: (field: string) => faults.find((fault) => fault.field === field)?.words,
  };
  const withRecord = (act: (record: DraftRecord) => void) => {
    const checked = checkDraft(form, index);
    setChecked(true);
    say('');
    if (checked.kind === 'ok') act(checked.record);
    // Once they are drawn.
    else requestAnimationFrame(() => faultsTitle.current?.focus());
  };
  const make = ({ operation, sources }: DraftRecord) => {
    const file = `${operation.id}.draft.json`;
    saveFile(new Blob([`${JSON.stringify({ operation, sources }, null, 2)}\n`], { type: 'application/json' }), file);
    say(speaker.say('own.form.made', { file }));
  };
  const show = (record: DraftRecord) => {
    showDraft(record, index);
    say(speaker.say('own.form.shown'));
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <div className={styles.parts}>
        <DraftBasics {...part} />
        <DraftScope {...part} />
        <DraftPartners {...part} />
        <DraftTies {...part} />
        <DraftSegments {...part} />
      </div>
      <DraftSources {...part} />
      <DraftFigures {...part} />
      <DraftDisagreements {...part} />
      {faults.length > 0 && <DraftFaults ref={faultsTitle} faults={faults} />}
      <div className={styles.acts}>
        <Button
          look="solid"
          data-act="make"
          onClick={() => {
            withRecord(make);
          }}
        >
          {speaker.say('own.form.make')}
        </Button>
        <Button
          id={fieldId('show')}
          data-act="show"
          onClick={() => {
            withRecord(show);
          }}
        >
          {speaker.say('own.form.show')}
        </Button>
        <Button
          look="link"
          data-act="clear"
          onClick={() => {
            useDraftForm.setState({ form: emptyDraft });
            useDraftForm.persist.clearStorage();
            setChecked(false);
            say(speaker.say('own.form.cleared'));
          }}
        >
          {speaker.say('own.form.clear')}
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {said === '' && check?.kind === 'ok' ? speaker.say('own.form.right') : said}
      </p>
      {shown !== undefined && (
        <div className={styles.shown}>
          <a href={links.place({ kind: 'overview' })}>{speaker.say('own.form.see-overview')}</a>
          <a href={links.place({ kind: 'operation', operation: shown })}>{speaker.say('own.form.see-record')}</a>
          <Button
            data-act="back"
            onClick={() => {
              useOwnData.setState({ own: null });
              say(speaker.say('own.form.went-back'));
              document.getElementById(fieldId('show'))?.focus();
            }}
          >
            {speaker.say('own.form.back')}
          </Button>
        </div>
      )}
    </form>
  );
}
