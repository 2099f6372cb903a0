import { useState } from 'react';
import type { Source } from '@/domain/source';
import type { Content, ContentTable } from '@/export/content';
import { fileName } from '@/export/file-name';
import { sourcesByRecords } from '@/export/picture-words';
import { readTable } from '@/export/read-table';
import { allRecords, recordsListed } from '@/export/taken-records';
import { mostCited } from '@/query/most-cited';
import { openQuestion } from '@/query/question';
import { sourcesInView } from '@/query/sources-in-view';
import { usedSources } from '@/query/used-sources';
import { sayDate } from '@/text/dates';
import { sayMethod } from '@/text/method';
import { sayDataTitle } from '@/text/origin';
import type { Speaker } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import { OffscreenPage } from '@/ui/OffscreenPage';
import { MostWholeContext } from '@/ui/table/many-rows';
import { ContentFiles } from './ContentFiles';
import { useLinks } from './LinksContext';
import { PartContext, type PartPage } from './PartContext';
import type { TakenPart, TakingOfPart } from './PartTools';
import { PictureFrame } from './PictureFrame';
import { PictureView } from './PictureView';
import { ShareLink } from './ShareLink';
import styles from './ShareView.module.css';
import { TakeDialog } from './TakeDialog';

export interface TakePartProps {
  page: PartPage;
  part: TakenPart;
  taking: TakingOfPart;
  onClose: () => void;
}

/** Makes a picture, a file of data or a link of one part of a page. What it holds is read from the part itself, drawn once more out of sight. */
export function TakePart({ taking, onClose, ...taken }: TakePartProps) {
  return (
    <TakeDialog taking={taking} onClose={onClose}>
      <PartContext value={null}>
        <TakenAs taking={taking} {...taken} />
      </PartContext>
    </TakeDialog>
  );
}

type Taken = Pick<TakePartProps, 'page' | 'part'>;

function TakenAs({ taking, ...taken }: Omit<TakePartProps, 'onClose'>) {
  const { page, part } = taken;
  const speaker = useSpeaker();
  const links = useLinks();
  const address = `${links.address(page.link)}${part.id === undefined ? '' : `#${part.id}`}`;
  switch (taking) {
    case 'picture':
      return <PartPicture {...taken} address={address} />;
    case 'data':
      return <PartData {...taken} address={address} />;
    case 'share':
      return page.index.origin.kind === 'published' ? (
        <div className={styles.share}>
          <ShareLink link={address} label={speaker.say('picture.part.link')} />
        </div>
      ) : (
        <p>{speaker.say('own.taken.no-link')}</p>
      );
  }
}

/** The sources of a page. */
function sourcesOf({ index, records, sources = records?.flatMap((record) => record.sources) }: PartPage): readonly Source[] {
  return sources === undefined ? usedSources(index) : [...new Set(sources)].flatMap((id) => index.sources.get(id) ?? []);
}

function PartPicture({ page, part, address }: Taken & { address: string }) {
  const { index, about } = page;
  const [measure] = index.headline;
  const citing = part.citing === undefined ? page.records : part.citing;
  const cited =
    citing !== null
      ? mostCited(index, citing)
      : measure === undefined
        ? []
        : sourcesByRecords(sourcesInView(index, openQuestion(measure), 'map'));
  return (
    <PictureView
      nameAs={(kind) => fileName(index, namedOf(page, part), kind)}
      sheet={
        <PictureFrame index={index} asked={about} address={address} sources={cited}>
          {part.drawing}
        </PictureFrame>
      }
    />
  );
}

/** Longer tables than this are not drawn for their data: those that are as long hold records, which every page gives as they are. */
const MOST_READ = 3000;

type Read = { kind: 'reading' | 'failed' } | { kind: 'read'; content: Content };

function PartData({ page, part, address }: Taken & { address: string }) {
  const speaker = useSpeaker();
  const links = useLinks();
  const [read, setRead] = useState<Read>({ kind: 'reading' });
  const { index } = page;
  switch (read.kind) {
    case 'reading':
      return (
        <>
          <p role="status">{speaker.say('data-file.reading')}</p>
          <OffscreenPage
            title={speaker.say('take.data.title')}
            language={speaker.language}
            direction={speaker.direction}
            onDrawn={(drawn) => {
              const table = drawn.querySelector('table');
              const words = (at: number) => drawn.children[at]?.textContent ?? '';
              if (table === null || table.ariaRowCount !== null) setRead({ kind: 'failed' });
              else {
                const rows = readTable(speaker, index, table, (href) =>
                  href.startsWith('#') ? links.address(page.link) + href : links.address(href),
                );
                setRead({
                  kind: 'read',
                  content: contentOfPart(speaker, page, {
                    title: words(0),
                    measured: words(1),
                    table: rows,
                    address,
                    reading: part.caveats ?? [],
                  }),
                });
              }
            }}
            onLate={() => {
              setRead({ kind: 'failed' });
            }}
          >
            <h2>{part.title}</h2>
            <p>{part.subtitle}</p>
            <MostWholeContext value={MOST_READ}>{part.table}</MostWholeContext>
          </OffscreenPage>
        </>
      );
    case 'failed':
      return <p role="alert">{speaker.say('data-file.not-read', { most: MOST_READ })}</p>;
    case 'read':
      return (
        <ContentFiles
          index={index}
          of="part"
          named={namedOf(page, part)}
          content={read.content}
          records={page.records === null ? allRecords(index) : recordsListed(page.records)}
        />
      );
  }
}

function namedOf({ name }: PartPage, { id }: TakenPart) {
  return { page: name, part: id ?? '' };
}

function contentOfPart(
  speaker: Speaker,
  page: PartPage,
  own: Pick<Content, 'title' | 'measured' | 'address' | 'reading'> & { table: ContentTable },
): Content {
  const { index, about, records } = page;
  const { dataset } = index;
  return {
    ...own,
    shown: about,
    conditions: records === null ? [] : [about],
    dataset: { title: sayDataTitle(speaker, index), version: dataset.version },
    asOf: { edtf: dataset.asOf, text: sayDate(speaker, dataset.asOf) },
    method: sayMethod(speaker, index.origin),
    sources: sourcesOf(page).map((source, position) => ({ number: position + 1, source })),
    hasOwnSources: true,
  };
}
