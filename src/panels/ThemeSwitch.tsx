import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { Icon } from '@/ui/Icon';
import styles from './ThemeSwitch.module.css';

type Theme = 'light' | 'dark';

/** Switches between light and dark colours; names the other one. */
export function ThemeSwitch({ theme, onTheme }: { theme: Theme; onTheme: (theme: Theme) => void }) {
  const speaker = useSpeaker();
  const other: Theme = theme === 'dark' ? 'light' : 'dark';
  return (
    <Button
      look="plain"
      icon={<Icon name="theme" />}
      aria-label={speaker.say('theme.switch', { theme: other })}
      onClick={() => {
        onTheme(other);
      }}
    >
      <span className={styles.word}>{speaker.say(`theme.${other}`)}</span>
    </Button>
  );
}
