import { Fragment, type ReactNode } from 'react';
import type { Operation } from '@/domain/operation';
import type { DatasetIndex } from '@/query/index-dataset';
import { type PartsReading as Reading, type WholeWithParts, wholesWithParts, withParts } from '@/query/parts-of-figure';
import type { FigureReceipt } from '@/query/receipt';
import { sayClaim } from '@/text/amount';
import { languageOfPart, sayFigureName, sayPartName, sayPartsFinding, sayPartsSum } from '@/text/parts';
import type { Speaker } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import { PartsBar, type PartsReading, type WholePart } from '@/ui/mark/PartsBar';
import { DataTable } from '@/ui/table/DataTable';
import { combByQualifier, toneByMeasure } from './mark-of';
import { PartFrame } from './PartFrame';
import { PartName } from './PartName';
import { PreferredFigure } from './PreferredFigure';
import styles from './RecordParts.module.css';

interface RecordPartsProps {
  index: DatasetIndex;
  operation: Operation;
}

/** Every figure that has parts, drawn as a whole with its parts. */
export function RecordParts({ index, operation }: RecordPartsProps) {
  const wholes = wholesWithParts(index, operation);
  return wholes.map((parts) => <Whole key={parts.whole.figure.key} index={index} operation={operation} parts={parts} />);
}

function Whole({ index, operation, parts }: RecordPartsProps & { parts: WholeWithParts }) {
  const speaker = useSpeaker();
  const { whole, readings, unlike } = parts;
  const { figure, preferred } = whole;
  const finding = sayPartsFinding(speaker, index, parts);
  const wholeText = sayClaim(speaker, index, figure, preferred).text;
  const onTop = readings.find(({ kind }) => kind === 'on-top');
  const uncertain = onTop === undefined ? '' : sayTogether(speaker, index, onTop.onTop);
  const drawn = readings.map(
    (reading): PartsReading => ({
      id: reading.kind,
      title:
        onTop === undefined
          ? null
          : speaker.say(reading.kind === 'inside' ? 'parts.first' : 'parts.second', { part: uncertain, whole: wholeText }),
      parts: piecesOf(speaker, index, operation, parts, reading),
      whole: { value: preferred.value, amount: <PreferredFigure index={index} operation={operation} receipt={whole} /> },
      reach:
        reading.reach === null ? null : { value: reading.reach.value, amount: sayPartsSum(speaker, index, figure, reading.reach).text },
    }),
  );
  return (
    <PartFrame
      id={`parts-${figure.key}`}
      chart="parts"
      title={finding}
      subtitle={
        onTop === undefined
          ? speaker.say('parts.subtitle', { what: sayFigureName(speaker, index, figure) })
          : speaker.say('parts.subtitle.open', { part: uncertain, whole: wholeText })
      }
      sentence={finding}
      citing={withParts(whole).flatMap(({ receipt }) => receipt.figure.claims)}
      note={
        figure.kind === 'measured' && figure.country === undefined && operation.kind === 'operation'
          ? speaker.say(whole.isDisputed ? 'parts.note.open' : 'parts.note', { whole: wholeText })
          : undefined
      }
      table={<PartsTable index={index} operation={operation} parts={parts} readings={drawn} caption={finding} />}
    >
      {drawn.length > 0 && (
        <div className={styles.drawing}>
          <PartsBar
            readings={drawn}
            tone={figure.kind === 'measured' ? toneByMeasure(figure.measure) : 'count'}
            direction={speaker.direction}
          />
        </div>
      )}
      {unlike.length > 0 && (
        <div className={styles.unlike}>
          <p>{speaker.say('parts.unlike')}</p>
          <ul>
            {unlike.map((part) => (
              <li key={part.figure.key}>
                <b>
                  <PreferredFigure index={index} operation={operation} receipt={part} />
                </b>{' '}
                <PartName index={index} part={part} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </PartFrame>
  );
}

/** Claims of one reading in words: "about 100". */
function sayTogether(speaker: Speaker, index: DatasetIndex, parts: readonly FigureReceipt[]): string {
  return speaker.list(
    parts.map(({ figure, preferred }) => sayClaim(speaker, index, figure, preferred).text),
    'and',
  );
}

function piecesOf(
  speaker: Speaker,
  index: DatasetIndex,
  operation: Operation,
  { whole, readings }: WholeWithParts,
  { inside, onTop, rest }: Reading,
): readonly WholePart[] {
  const piece =
    (kind: 'part' | 'on-top') =>
    (part: FigureReceipt): WholePart => ({
      id: part.figure.key,
      value: part.preferred.value,
      doubt: combByQualifier[part.preferred.qualifier],
      kind,
      amount: <PreferredFigure index={index} operation={operation} receipt={part} />,
      label: sayPartName(speaker, index, part),
      labelLanguage: languageOfPart(speaker, part),
    });
  const left: WholePart[] =
    rest === null
      ? []
      : [
          {
            id: 'rest',
            value: rest.value,
            doubt: 'none',
            kind: 'rest',
            amount: sayPartsSum(speaker, index, whole.figure, rest).text,
            label: speaker.say(readings.length > 1 ? 'parts.rest.unexplained' : 'parts.rest'),
          },
        ];
  return [...inside.map(piece('part')), ...left, ...onTop.map(piece('on-top'))];
}

interface PartsTableProps extends RecordPartsProps {
  parts: WholeWithParts;
  readings: readonly PartsReading[];
  caption: string;
}

function PartsTable({ index, operation, parts, readings, caption }: PartsTableProps) {
  const speaker = useSpeaker();
  const hasReadings = readings.length > 1;
  const row = (id: string, name: ReactNode, reading: string | null, amount: ReactNode) => ({
    id,
    cells: [name, ...(hasReadings ? [reading ?? ''] : []), <Fragment key="amount">{amount}</Fragment>],
  });
  return (
    <DataTable
      caption={caption}
      columns={[
        { id: 'part', label: speaker.say('parts.column.part') },
        ...(hasReadings ? [{ id: 'reading', label: speaker.say('parts.column.reading') }] : []),
        { id: 'number', label: speaker.say('record.column.number'), isNumber: true },
      ]}
      rows={[
        row('whole', speaker.say('parts.whole'), null, <PreferredFigure index={index} operation={operation} receipt={parts.whole} />),
        ...readings.flatMap((reading) => [
          ...reading.parts.map((part) =>
            row(`${reading.id} ${part.id}`, <bdi lang={part.labelLanguage}>{part.label}</bdi>, reading.title, part.amount),
          ),
          ...(reading.reach === null ? [] : [row(`${reading.id} reach`, speaker.say('parts.reach'), reading.title, reading.reach.amount)]),
        ]),
        ...parts.unlike.map((part) =>
          row(
            part.figure.key,
            <PartName key="name" index={index} part={part} />,
            null,
            <PreferredFigure index={index} operation={operation} receipt={part} />,
          ),
        ),
      ]}
    />
  );
}
