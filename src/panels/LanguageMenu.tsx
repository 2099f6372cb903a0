import { type Language, languages } from '@/domain/language';
import { factsByLanguage } from '@/text/language';
import { useSpeaker } from '@/text/SpeakerContext';
import { Disclosure } from '@/ui/control/Disclosure';
import { Icon } from '@/ui/Icon';
import styles from './LanguageMenu.module.css';

interface LanguageMenuProps {
  /** The language that was chosen and is being fetched. */
  awaited: Language | null;
  linkTo: (language: Language) => string;
}

/** The same page in another language. Each language is called by its own name. */
export function LanguageMenu({ awaited, linkTo }: LanguageMenuProps) {
  const speaker = useSpeaker();
  const shown = awaited ?? speaker.language;
  return (
    <Disclosure
      look="plain"
      icon={<Icon name="language" />}
      label={speaker.say('language.choose')}
      value={factsByLanguage[shown].name}
      shortValue={shown.toUpperCase()}
      isBusy={awaited !== null}
      isSet={false}
    >
      <ul>
        {languages.map((language) => {
          const { name, direction } = factsByLanguage[language];
          return (
            <li key={language}>
              <a
                className={styles.language}
                href={linkTo(language)}
                lang={language}
                dir={direction}
                hrefLang={language}
                aria-current={language === speaker.language ? 'true' : undefined}
              >
                {name}
              </a>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
