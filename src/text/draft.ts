import type { DraftForm } from '@/domain/draft-form';
import type { Fault } from '@/domain/fault';
import { SINGLE_RESULT } from '@/query/draft-record';
import { sayRemedy } from './remedy';
import type { MessageKey, Speaker } from './speaker';

/** What is wrong with a field of a draft, in the words in which the build says it; what was not filled in is only asked for. */
export function sayDraftFault(speaker: Speaker, fault: Fault): string {
  return fault.value == null ? speaker.say('own.form.needed') : sayRemedy(speaker, fault);
}

const names = {
  name: 'own.form.name',
  kind: 'own.form.kind',
  id: 'own.form.id',
  summary: 'own.form.summary',
  notes: 'own.form.notes',
  start: 'filter.period.from',
  end: 'filter.period.to',
  crimeAreas: 'own.form.main-crime-area',
  reported: 'own.form.reported',
  named: 'own.form.named',
  isComplete: 'own.form.complete',
  sources: 'own.form.sources',
} as const satisfies Record<string, MessageKey>;

const figureNames = {
  measure: 'own.form.figure.measure',
  qualifier: 'own.form.figure.qualifier',
  value: 'own.form.figure.value',
  unit: 'own.form.figure.unit',
  country: 'own.form.figure.country',
  partOf: 'own.form.figure.part-of',
  sources: 'own.form.figure.sources',
} as const satisfies Record<string, MessageKey>;

const sourceNames = {
  known: 'own.form.source.known',
  url: 'own.form.source.url',
  title: 'own.form.source.title',
  publisher: 'own.form.source.publisher',
  published: 'own.form.source.published',
  kind: 'own.form.source.kind',
} as const satisfies Record<string, MessageKey>;

/** What a field is called, with the row in which it stands: "Figure 2, Number". */
export function sayDraftField(speaker: Speaker, form: DraftForm, field: string): string {
  const [part = '', row, name = ''] = field.split('.');
  if (row === undefined) return isKey(names, part) ? speaker.say(names[part]) : field;
  const at = (rows: readonly { row: number }[]) => ({ number: rows.findIndex((each) => String(each.row) === row) + 1 });
  switch (part) {
    case 'figures': {
      const isSingle = form.figures.some((figure) => String(figure.row) === row && figure.measure === SINGLE_RESULT);
      const label = isSingle ? 'own.form.figure.label.single' : 'own.form.figure.label';
      return speaker.list(
        [speaker.say('own.form.figure', at(form.figures)), speaker.say(isKey(figureNames, name) ? figureNames[name] : label)],
        'row',
      );
    }
    case 'sources':
      return speaker.list(
        [
          speaker.say('source.number', at(form.sources)),
          speaker.say(isKey(sourceNames, name) ? sourceNames[name] : 'own.form.source.language'),
        ],
        'row',
      );
    default: {
      const organisation = speaker.say('own.form.organisation', at(form.organisations));
      return name === 'role' ? speaker.list([organisation, speaker.say('own.form.role')], 'row') : organisation;
    }
  }
}

function isKey<Names extends object>(known: Names, name: string): name is Extract<keyof Names, string> {
  return Object.hasOwn(known, name);
}
