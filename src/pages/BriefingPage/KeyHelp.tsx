import { useSpeaker } from '@/text/SpeakerContext';
import { Dialog } from '@/ui/control/Dialog';
import styles from './KeyHelp.module.css';

const helps = [
  { id: 'next', keys: ['→', '↓', '␣', 'PgDn'] },
  { id: 'previous', keys: ['←', '↑', 'PgUp'] },
  { id: 'ends', keys: ['Home', 'End'] },
  { id: 'black', keys: ['B'] },
  { id: 'full', keys: ['F'] },
  { id: 'presenter', keys: ['P'] },
  { id: 'help', keys: ['?'] },
  { id: 'leave', keys: ['Esc'] },
] as const;

/** What the keys do while slides are shown. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const speaker = useSpeaker();
  const isMirrored = speaker.direction === 'rtl';
  return (
    <Dialog form="sheet" title={speaker.say('present.keys')} closeLabel={speaker.say('close')} onClose={onClose}>
      <dl className={styles.keys}>
        {helps.map(({ id, keys }) => (
          <div key={id}>
            <dt dir="ltr">
              {keys.map((key) => (
                <kbd key={key}>{isMirrored && key === '→' ? '←' : isMirrored && key === '←' ? '→' : key}</kbd>
              ))}
            </dt>
            <dd>{speaker.say(`present.key.${id}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
