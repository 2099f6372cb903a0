import type { CountryProfile } from '@/query/country-profile';
import type { DatasetIndex } from '@/query/index-dataset';
import { isOwnFigure } from '@/query/result';
import { countryWords } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { Section } from '@/ui/Section';
import { CountryMeasures } from './CountryMeasures';

interface WholeResultsProps {
  index: DatasetIndex;
  profile: CountryProfile;
}

/** The whole results of the operations that name the country: a thing apart, with the reason why. */
export function WholeResults({ index, profile }: WholeResultsProps) {
  const speaker = useSpeaker();
  const { country, whole, operations } = profile;
  const measures = new Set(whole.map(({ measure }) => measure));
  const words = countryWords(speaker, index, country);
  return (
    <Section
      id="took-part"
      title={speaker.say('profile.whole.title')}
      subtitle={speaker.say(operations.length === 0 ? 'profile.whole.none' : 'profile.whole.subtitle', words)}
    >
      {operations.length > 0 && (
        <CountryMeasures
          index={index}
          country={country}
          totals={whole}
          kind="took-part"
          figures={operations.flatMap(({ figures }) =>
            figures.filter((figure) => figure.kind === 'measured' && measures.has(figure.measure) && isOwnFigure(figure, figure.measure)),
          )}
        />
      )}
    </Section>
  );
}
