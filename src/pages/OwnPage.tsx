import { useEffect, useRef, useState } from 'react';
import { Crumbs } from '@/panels/Crumbs';
import { useLinks } from '@/panels/LinksContext';
import { OwnChooser } from '@/panels/OwnChooser';
import { OwnRefused } from '@/panels/OwnRefused';
import { OwnResult } from '@/panels/OwnResult';
import { TemplateMaker } from '@/panels/TemplateMaker';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Place } from '@/query/place';
import { goTo } from '@/state/go-to';
import { useOwnData } from '@/state/own-data';
import {
  forgetFiles,
  keepNoLonger,
  keepShown,
  openFile,
  type ReadFile,
  showFile,
  showPublished,
  stopReading,
  useOwnFiles,
} from '@/state/own-file';
import { linkFrom } from '@/state/path-within';
import { findSpareCatalogue, makeReady } from '@/state/read-own-data';
import { usePublishedDataset } from '@/state/use-dataset';
import { useSpeaker } from '@/text/SpeakerContext';
import { focusContent } from '@/ui/focus-content';
import { Page } from '@/ui/Page';
import { PageHead } from '@/ui/PageHead';
import { useGivenFile } from '@/ui/use-given-file';
import { useReadyMark } from '@/ui/use-ready-mark';
import styles from './OwnPage.module.css';
import { OriginPart } from './OwnPage/OriginPart';

/** The page can be had without any data. */
type OwnPageProps = { part: 'page'; index: DatasetIndex | null } | { part: 'banner' | 'foot'; index: DatasetIndex; place: Place };

/** The page of a reader's own data, and what stands on every page while they are shown. */
export function OwnPage(props: OwnPageProps) {
  return props.part === 'page' ? <OwnFiles index={props.index} /> : <OriginPart {...props} />;
}

/** Where a reader opens a file of their own, sees what was read of it, and decides what becomes of it. */
function OwnFiles({ index }: { index: DatasetIndex | null }) {
  const speaker = useSpeaker();
  const main = useReadyMark(true, index);
  const { reading, refused, ready, shown, keeping } = useOwnFiles();
  const { own } = useOwnData();
  const published = usePublishedDataset(index, speaker.language);
  const [said, say] = useState('');
  const heading = useRef<HTMLElement>(null);
  const outcome = refused ?? ready;
  const seen = useRef(outcome);
  useEffect(() => {
    if (seen.current === outcome) return;
    seen.current = outcome;
    heading.current?.focus();
  }, [outcome]);

  useEffect(() => {
    makeReady();
    if (index === null) void findSpareCatalogue();
  }, [index]);

  const around = { language: speaker.language, catalogue: published?.dataset ?? null };
  const open = (content: Blob, name: string) => {
    say('');
    void openFile({ name, content }, around);
  };
  const openText = (text: string) => {
    open(new Blob([text], { type: 'text/plain' }), speaker.say('own.pasted'));
  };
  const isOver = useGivenFile({ onFile: (file) => open(file, file.name), onText: openText });
  const resultOf = (read: ReadFile, isShown: boolean) => (
    <OwnResult
      key={isShown ? 'shown' : 'ready'}
      name={read.name}
      {...read.own}
      hideBelow={read.hideBelow}
      isShown={isShown}
      keeping={keeping}
      isBusy={reading !== null}
      heading={isShown ? null : heading}
      onShow={() => {
        // The link first: the filters of other data are none of these.
        goTo(linkFrom(`/${speaker.language}/`));
        showFile(read);
      }}
      onBack={() => {
        showPublished();
        say(speaker.say('own.is-back'));
        focusContent();
      }}
      onHide={(below) => {
        void openFile(read, around, below).then(() => {
          if (isShown) say(speaker.say('own.hide.done'));
        });
      }}
      onKeep={(isWanted) => {
        void (isWanted ? keepShown() : keepNoLonger());
      }}
      onForget={() => {
        void forgetFiles();
        say(speaker.say('own.forgotten'));
        focusContent();
      }}
    />
  );
  return (
    <Page ref={main} before={index === null ? <OwnHead /> : <WayBack />} title={speaker.say('nav.own')}>
      <p className={styles.lead}>{speaker.say('own.lead')}</p>
      <p className={styles.promise}>{speaker.say('own.promise')}</p>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <div className={styles.sections}>
        {refused !== null && <OwnRefused {...refused} heading={heading} />}
        {ready !== null && resultOf(ready, false)}
        {shown !== null && shown.own === own && resultOf(shown, true)}
        <OwnChooser
          reading={reading}
          isOver={isOver}
          onFile={(file) => {
            open(file, file.name);
          }}
          onText={openText}
          onCancel={() => {
            stopReading();
            say(speaker.say('own.cancelled'));
            focusContent();
          }}
          templates={published && <TemplateMaker index={published} />}
        />
      </div>
    </Page>
  );
}

function WayBack() {
  const speaker = useSpeaker();
  const links = useLinks();
  return <Crumbs trail={[{ href: links.place({ kind: 'data' }), name: speaker.say('nav.data') }]} />;
}

/** With data, the app says it for every page. */
function OwnHead() {
  const speaker = useSpeaker();
  return <PageHead title={speaker.say('app.page-title', { page: speaker.say('nav.own') })} description={speaker.say('head.own')} />;
}
