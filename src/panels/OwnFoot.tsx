import type { DatasetIndex } from '@/query/index-dataset';
import { sayDate } from '@/text/dates';
import { useSpeaker } from '@/text/SpeakerContext';

/** Who answers for a reader's own figures. */
export function OwnFoot({ index }: { index: DatasetIndex }) {
  const speaker = useSpeaker();
  return (
    <>
      <section>
        <h2>{speaker.say('nav.own')}</h2>
        <p>{speaker.say('own.foot')}</p>
        <p>{speaker.say('footer.version', { date: sayDate(speaker, index.dataset.asOf) })}</p>
      </section>
      {speaker.say('translation.review') === 'machine-assisted' && (
        <section>
          <h2>{speaker.say('footer.translation')}</h2>
          <p>{speaker.say('footer.translation.machine-assisted')}</p>
        </section>
      )}
    </>
  );
}
