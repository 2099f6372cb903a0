import { type Language, languages } from '@/domain/language';
import { factsByLanguage } from '@/text/language';
import { useSpeaker } from '@/text/SpeakerContext';
import { Disclosure } from '@/ui/control/Disclosure';
import { Icon } from '@/ui/Icon';
import styles from './LanguageMenu.module.css';

/** The same page in another language. Each language is called by its own name. */
export function LanguageMenu({ linkTo }: { linkTo: (language: Language) => string }) {
  const speaker = useSpeaker();
  return (
    <Disclosure
      look="plain"
      icon={<Icon name="language" />}
      label={speaker.say('language.choose')}
      value={factsByLanguage[speaker.language].name}
      shortValue={speaker.language.toUpperCase()}
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
