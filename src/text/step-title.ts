import type { Answer } from '@/query/answer';
import type { StepView } from '@/query/briefing';
import type { DatasetIndex } from '@/query/index-dataset';
import { outcomesAsked } from '@/query/outcomes';
import { isAttributed } from '@/query/total';
import { sayTotalCounted } from './amount';
import { sayCountryFinding, sayCrimeAreaFinding, sayYearFinding } from './findings';
import { sayTimelineFinding } from './timeline-finding';
import { sayMeasure } from './names';
import { sayOutcomesFinding } from './programme';
import { sayAbsence, sayCoverage, sayRecords } from './sentences';
import type { Speaker } from './speaker';

/** The message of a slide where its maker wrote none: the finding of its view. */
export function sayStepTitle(speaker: Speaker, index: DatasetIndex, answer: Answer, view: StepView): string {
  const { question } = answer;
  switch (view) {
    case 'figures': {
      const total = answer.headlines.find((headline) => headline.total.measure === question.measure)?.total;
      if (total === undefined || total.stated === 0)
        return speaker.say('labelled', {
          label: sayMeasure(speaker, index, question.measure),
          value: sayAbsence(speaker, isAttributed(question)),
        });
      return speaker.say('present.title.figures', {
        amount: sayTotalCounted(speaker, index, total),
        coverage: sayCoverage(speaker, isAttributed(question), total),
      });
    }
    case 'timeline':
      return sayTimelineFinding(speaker, index, answer.lanes);
    case 'map':
      return sayCountryFinding(speaker, index, answer.byCountry, question);
    case 'ranking':
      if (question.kind === 'activities') return speaker.say('ranking.title.activities');
      return speaker.say(`ranking.title.${question.reading}`);
    case 'by-year':
      return sayYearFinding(speaker, index, answer.byYear.get(question.measure) ?? [], question);
    case 'by-crime-area':
      return sayCrimeAreaFinding(speaker, index, answer.byCrimeArea.get(question.measure) ?? [], question);
    case 'table':
      return sayRecords(speaker, answer);
    case 'outcomes':
      return sayOutcomesFinding(speaker, outcomesAsked(index, question)?.outcomes ?? []);
    case 'evidence':
      return speaker.say('present.title.evidence');
  }
}
