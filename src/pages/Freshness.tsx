import { IgnoredNotice } from '@/panels/IgnoredNotice';
import { NewsNotice } from '@/panels/NewsNotice';
import type { DatasetIndex } from '@/query/index-dataset';
import { useFreshness } from '@/state/freshness';
import { refusalOf } from '@/state/load-error';
import { useNotice } from '@/state/notice';
import { useNewsActs } from '@/state/use-news-acts';
import { sayDate } from '@/text/dates';
import { useSpeaker } from '@/text/SpeakerContext';

/** Says that what is shown is not what is published now, and offers it; nothing changes by itself. */
export function Freshness({ index }: { index: DatasetIndex }) {
  const speaker = useSpeaker();
  const { refreshData, showData, takeNewApp } = useNewsActs();
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
          onAct={refreshData}
        />
      )}
      {newer !== null && (
        <NewsNotice
          title={speaker.say('update.data', { date: sayDate(speaker, newer.asOf) })}
          act={speaker.say('update.data.act')}
          onAct={() => showData(newer)}
        />
      )}
      {isAppNewer && <NewsNotice title={speaker.say('update.app')} act={speaker.say('update.app.act')} onAct={takeNewApp} />}
    </>
  );
}

/** Says what of a link, or which language, could not be followed. */
export function IgnoredParts() {
  const { ignored, failedLanguage, dismiss } = useNotice();
  return <IgnoredNotice ignored={ignored} failedLanguage={failedLanguage} onDismiss={dismiss} />;
}
