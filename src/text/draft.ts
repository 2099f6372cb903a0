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
  programmes: 'own.form.programmes',
  outcomes: 'own.form.outcomes',
  follows: 'own.form.follows',
} as const satisfies Record<string, MessageKey>;

const claimNames = {
  qualifier: 'own.form.figure.qualifier',
  value: 'own.form.figure.value',
  sources: 'own.form.figure.sources',
  readAs: 'own.form.claim.read-as',
} as const satisfies Record<string, MessageKey>;

const figureNames = {
  measure: 'own.form.figure.measure',
  unit: 'own.form.figure.unit',
  country: 'own.form.figure.country',
  partOf: 'own.form.figure.part-of',
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
  const [part = '', row, name = '', claimRow = '', claimName = ''] = field.split('.');
  if (row === undefined) return isKey(names, part) ? speaker.say(names[part]) : field;
  const at = (rows: readonly { row: number }[]) => ({ number: placeOf(rows, row) + 1 });
  switch (part) {
    case 'figures': {
      const { number } = at(form.figures);
      const figure = form.figures[number - 1];
      if (name === 'claims') {
        const claim = placeOf(figure?.claims ?? [], claimRow);
        return speaker.list(
          [
            claim < 1 ? speaker.say('own.form.figure', { number }) : speaker.say('own.form.claim', { figure: number, number: claim }),
            speaker.say(isKey(claimNames, claimName) ? claimNames[claimName] : 'own.form.figure.value'),
          ],
          'row',
        );
      }
      const label = figure?.measure === SINGLE_RESULT ? 'own.form.figure.label.single' : 'own.form.figure.label';
      return speaker.list(
        [speaker.say('own.form.figure', { number }), speaker.say(isKey(figureNames, name) ? figureNames[name] : label)],
        'row',
      );
    }
    case 'segments':
      return speaker.list(
        [
          speaker.say('own.form.segment', at(form.segments)),
          speaker.say(name === 'label' ? 'own.form.figure.label.single' : 'own.form.segment.period'),
        ],
        'row',
      );
    case 'disagreements':
      return speaker.list([speaker.say('own.form.disagreement', at(form.disagreements)), speaker.say('own.form.disagreement.text')], 'row');
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

function placeOf(rows: readonly { row: number }[], row: string): number {
  return rows.findIndex((each) => String(each.row) === row);
}

function isKey<Names extends object>(known: Names, name: string): name is Extract<keyof Names, string> {
  return Object.hasOwn(known, name);
}
