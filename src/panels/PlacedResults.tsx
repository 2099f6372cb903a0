import type { CountryCode } from '@/domain/identifier';
import type { CountryProfile } from '@/query/country-profile';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Total } from '@/query/total';
import { countryWords, sayMeasure } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Glyph } from '@/ui/mark/Glyph';
import { TallyStrokes } from '@/ui/mark/TallyStrokes';
import { Section } from '@/ui/Section';
import { CountryMeasures } from './CountryMeasures';
import { DataText } from './DataText';
import { DisputedTag } from './DisputedTag';
import { TotalFigure } from './Figure';
import { useLinks } from './LinksContext';
import { RecordName } from './RecordName';
import { toneByMeasure } from './mark-of';
import styles from './PlacedResults.module.css';
import { PreferredFigure } from './PreferredFigure';

interface PlacedResultsProps {
  index: DatasetIndex;
  profile: CountryProfile;
}

/** What sources place in the country, by measure, and its single results. */
export function PlacedResults({ index, profile }: PlacedResultsProps) {
  const speaker = useSpeaker();
  const { country, placed } = profile;
  const words = countryWords(speaker, index, country);
  const headline = placed.filter(({ measure }) => index.headline.includes(measure));
  const others = placed.filter(({ measure }) => !index.headline.includes(measure));
  return (
    <Section id="placed" title={speaker.say('profile.placed.title', words)} subtitle={speaker.say('profile.placed.subtitle')}>
      <div className={styles.figures}>
        {headline.map((total) => (
          <Headline key={total.measure} index={index} country={country} total={total} />
        ))}
      </div>
      <div className={styles.further}>
        {others.length > 0 && (
          <div>
            <h3 className={styles.heading}>{speaker.say('profile.placed.others')}</h3>
            <CountryMeasures
              index={index}
              country={country}
              totals={others}
              kind="attributed"
              figures={profile.figures.flatMap(({ receipt: { figure } }) =>
                figure.kind === 'measured' && others.some(({ measure }) => measure === figure.measure) ? [figure] : [],
              )}
            />
          </div>
        )}
        <SingleResults index={index} profile={profile} />
      </div>
    </Section>
  );
}

function Headline({ index, country, total }: { index: DatasetIndex; country: CountryCode; total: Total }) {
  const speaker = useSpeaker();
  const { stated, asked } = total;
  return (
    <section className={styles.figure}>
      <h3 className={styles.name}>
        <Glyph tone={toneByMeasure(total.measure)} />
        {sayMeasure(speaker, index, total.measure)}
        {total.disputed > 0 && <DisputedTag />}
      </h3>
      <p className={stated > 0 ? styles.number : styles.nothing}>
        <TotalFigure
          index={index}
          total={total}
          scope={{ kind: 'attributed', country }}
          absence={speaker.say(asked > 0 ? 'not-published' : 'profile.placed.unnamed')}
        />
      </p>
      {asked > 0 && (
        <p className={styles.coverage}>
          <TallyStrokes counted={stated} total={asked} />
          <span>{speaker.say('profile.placed.coverage', { stated, asked })}</span>
        </p>
      )}
    </section>
  );
}

function SingleResults({ index, profile: { figures } }: PlacedResultsProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const single = figures.filter(({ receipt }) => receipt.figure.kind === 'single');
  if (single.length === 0) return null;
  return (
    <div>
      <h3 className={styles.heading}>
        {speaker.say('profile.placed.single')} <span className={styles.hint}>{speaker.say('profile.placed.single.hint')}</span>
      </h3>
      <ul className={styles.singles}>
        {single.map(({ operation, receipt }) => (
          <li key={`${operation.id} ${receipt.figure.key}`}>
            <span>
              <DataText>{receipt.figure.label}</DataText>
              <small>
                <a href={links.place({ kind: 'operation', operation: operation.id })}>
                  <RecordName record={operation} />
                </a>
              </small>
            </span>
            <b>
              <PreferredFigure index={index} operation={operation} receipt={receipt} />
            </b>
          </li>
        ))}
      </ul>
    </div>
  );
}
