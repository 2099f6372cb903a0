import { useQueryClient } from '@tanstack/react-query';
import { NewsNotice } from '@/panels/NewsNotice';
import type { DatasetIndex } from '@/query/index-dataset';
import { useFreshness } from '@/state/freshness';
import { refusalOf } from '@/state/load-error';
import { sayDate } from '@/text/dates';
import { useSpeaker } from '@/text/SpeakerContext';

/** Says that what is shown is not what is published now, and offers it; nothing changes by itself. */
export function Freshness({ index }: { index: DatasetIndex }) {
  const speaker = useSpeaker();
  const client = useQueryClient();
  const { problem, newer, isAppNewer } = useFreshness();
  const refusal = problem === null ? null : refusalOf(problem);
  return (
    <>
      {refusal !== null && (
        <NewsNotice
          title={speaker.say('stale.title', { date: sayDate(speaker, index.dataset.asOf) })}
          advice={speaker.say(refusal.advice)}
          code={speaker.say('error.code', { code: refusal.code, file: refusal.file })}
          act={speaker.say('error.try-again')}
          onAct={async () => (await import('@/state/updates')).refreshData(client)}
        />
      )}
      {newer !== null && (
        <NewsNotice
          title={speaker.say('update.data', { date: sayDate(speaker, newer.asOf) })}
          act={speaker.say('update.data.act')}
          onAct={async () => (await import('@/state/updates')).showData(client, newer)}
        />
      )}
      {isAppNewer && (
        <NewsNotice
          title={speaker.say('update.app')}
          act={speaker.say('update.app.act')}
          onAct={async () => (await import('@/state/updates')).takeNewApp()}
        />
      )}
    </>
  );
}
