import type { CountryCode } from '@/domain/identifier';
import { fundingOfCountry } from '@/query/funding-of-country';
import type { DatasetIndex } from '@/query/index-dataset';
import { sayFunding } from '@/text/country';
import { useSpeaker } from '@/text/SpeakerContext';
import { Section } from '@/ui/Section';
import { useLinks } from './LinksContext';
import { RecordLines } from './RecordLines';
import recordLink from './RecordLink.module.css';

interface FundedRecordsProps {
  index: DatasetIndex;
  country: CountryCode;
}

/** What the state is named as funder of. Nothing where no source says so. */
export function FundedRecords({ index, country }: FundedRecordsProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const funding = fundingOfCountry(index, country);
  if (funding === undefined) return null;
  const records = [...funding.operations, ...funding.activities];
  return (
    <Section id="funded" title={speaker.say('profile.funded.title')} subtitle={sayFunding(speaker, index, funding)}>
      {funding.programmes.map(({ id, shortName }) => (
        <p key={id}>
          <a className={recordLink.link} href={links.place({ kind: 'programme' })}>
            {speaker.say('profile.funded.programme', { programme: shortName })}
          </a>
        </p>
      ))}
      {records.length > 0 && <RecordLines records={records} />}
    </Section>
  );
}
