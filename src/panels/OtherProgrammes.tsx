import type { Programme } from '@/domain/programme';
import type { DatasetIndex } from '@/query/index-dataset';
import { answerProgramme } from '@/query/outcomes';
import { sayGroup } from '@/text/programme';
import { useSpeaker } from '@/text/SpeakerContext';
import { DataText } from './DataText';
import { useLinks } from './LinksContext';
import styles from './programme.module.css';

/** The other programmes under which operations and activities are grouped. */
export function OtherProgrammes({ index, programmes }: { index: DatasetIndex; programmes: readonly Programme[] }) {
  const speaker = useSpeaker();
  const links = useLinks();
  return (
    <ul className={styles.rows}>
      {programmes.map(({ id, shortName, name, note }) => {
        const tied = answerProgramme(index, id);
        return (
          <li key={id} className={styles.dated}>
            <h3 className={styles.heading}>{shortName}</h3>
            <div>
              {name}
              {note !== undefined && (
                <p className={styles.prose}>
                  <DataText>{note}</DataText>
                </p>
              )}
              <p>
                {tied !== undefined && sayGroup(speaker, tied)}{' '}
                <a className={styles.target} href={links.asked({ programmes: [id] })}>
                  {speaker.say('programme.others.show-of', { programme: shortName })}
                </a>
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
