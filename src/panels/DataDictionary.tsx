import { type ReactNode, useMemo } from 'react';
import { partByRole, roles } from '@/domain/role';
import { dataDictionary, nouns } from '@/query/dictionary';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayCrimeArea, sayMeasure, sayMeasureWithin } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Section } from '@/ui/Section';
import styles from './DataDictionary.module.css';
import { DataText } from './DataText';
import { StackedTable } from './StackedTable';

/** Every field of the data and every entry of the small catalogues, with what they mean. */
export function DataDictionary({ index, id }: { index: DatasetIndex; id: string }) {
  const speaker = useSpeaker();
  const { dataset } = index;
  const dictionary = useMemo(() => dataDictionary(dataset), [dataset]);
  return (
    <Section id={id} title={speaker.say('dictionary.title')} subtitle={speaker.say('dictionary.subtitle')}>
      <div className={styles.groups}>
        <h3 className={styles.heading}>{speaker.say('dictionary.catalogues')}</h3>
        <Entry title={speaker.say('dictionary.measures', { count: dataset.measures.length })}>
          {(title) => (
            <StackedTable
              caption={title}
              columns={[
                { id: 'measure', label: speaker.say('dictionary.measure'), className: styles.name },
                { id: 'definition', label: speaker.say('dictionary.definition') },
                { id: 'unit', label: speaker.say('dictionary.unit'), className: styles.short },
                { id: 'adds-to', label: speaker.say('dictionary.adds-to'), className: styles.short },
                { id: 'code', label: speaker.say('dictionary.code'), className: styles.short },
              ]}
              rows={dataset.measures.map((measure) => ({
                id: measure.id,
                cells: [
                  sayMeasure(speaker, index, measure.id),
                  <DataText key="definition">{measure.definition}</DataText>,
                  speaker.say(`dictionary.unit.${measure.unit}`),
                  speaker.list(
                    measure.addsTo.map((other) => sayMeasureWithin(speaker, index, other)),
                    'and',
                  ),
                  <Code key="code">{measure.id}</Code>,
                ],
              }))}
            />
          )}
        </Entry>
        <Entry title={speaker.say('dictionary.crime-areas', { count: dataset.crimeAreas.length })}>
          {(title) => (
            <>
              <p className={styles.note}>{speaker.say('dictionary.iccs.note')}</p>
              <StackedTable
                caption={title}
                columns={[
                  { id: 'area', label: speaker.say('dictionary.crime-area'), className: styles.name },
                  { id: 'iccs', label: speaker.say('dictionary.iccs'), className: styles.short },
                  { id: 'note', label: speaker.say('dictionary.note') },
                  { id: 'code', label: speaker.say('dictionary.code'), className: styles.short },
                ]}
                rows={dataset.crimeAreas.map((area) => ({
                  id: area.id,
                  cells: [
                    sayCrimeArea(speaker, index, area.id),
                    area.iccs === null ? speaker.say('dictionary.iccs.none') : <Code key="iccs">{area.iccs}</Code>,
                    <DataText key="note">{area.note}</DataText>,
                    <Code key="code">{area.id}</Code>,
                  ],
                }))}
              />
            </>
          )}
        </Entry>
        <Entry title={speaker.say('dictionary.roles', { count: roles.length })}>
          {(title) => (
            <StackedTable
              caption={title}
              columns={[
                { id: 'role', label: speaker.say('dictionary.role'), className: styles.name },
                { id: 'part', label: speaker.say('dictionary.part') },
                { id: 'code', label: speaker.say('dictionary.code') },
              ]}
              rows={roles.map((role) => ({
                id: role,
                cells: [speaker.say(`role.${role}`), speaker.say(`part.${partByRole[role]}`), <Code key="code">{role}</Code>],
              }))}
            />
          )}
        </Entry>
        <h3 className={styles.heading}>{speaker.say('dictionary.nouns')}</h3>
        {nouns.map((noun) => {
          const fields = dictionary.get(noun) ?? [];
          return (
            <Entry
              key={noun}
              title={speaker.say('dictionary.noun', { noun: speaker.say(`dictionary.noun.${noun}`), fields: fields.length })}
            >
              {(title) => (
                <StackedTable
                  caption={title}
                  columns={[
                    { id: 'field', label: speaker.say('dictionary.field'), className: styles.field },
                    { id: 'type', label: speaker.say('dictionary.type'), className: styles.short },
                    { id: 'required', label: speaker.say('dictionary.required'), className: styles.required },
                    { id: 'description', label: speaker.say('dictionary.description') },
                    { id: 'values', label: speaker.say('dictionary.values'), className: styles.values },
                  ]}
                  rows={fields.map(({ path, type, required, description, allowed, form }) => ({
                    id: path,
                    cells: [
                      <Code key="field">{path}</Code>,
                      <Code key="type">{type}</Code>,
                      speaker.say(`dictionary.required.${required ? 'always' : 'sometimes'}`),
                      description === null ? null : speaker.sayName(`format.${description}`, description),
                      allowed.length + (form ?? '').length === 0 ? null : (
                        <Code key="values">{allowed.length > 0 ? speaker.list(allowed, 'row') : form}</Code>
                      ),
                    ],
                  }))}
                />
              )}
            </Entry>
          );
        })}
      </div>
    </Section>
  );
}

function Entry({ title, children }: { title: string; children: (title: string) => ReactNode }) {
  return (
    <details className={styles.entry}>
      <summary>{title}</summary>
      {children(title)}
    </details>
  );
}

function Code({ children }: { children: ReactNode }) {
  return <code className={styles.code}>{children}</code>;
}
