import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_STEPS } from '@/domain/briefing-file';
import { readyBriefing } from '@/query/ready-briefing';
import { homeAddress, readAddress, writeAddress } from '@/state/address';
import { readBriefingLink, writeBriefingLink } from '@/state/briefing-link';
import { anyBriefing } from '../fixtures/any-briefing';
import { realIndex } from '../fixtures/real-dataset';

/** Goes the whole way through the address bar. */
function throughTheBar(briefing: string): string {
  const link = writeAddress({ ...homeAddress(realIndex), place: { kind: 'present' }, briefing }, realIndex);
  const { pathname, search } = new URL(link, 'https://example.org');
  const { address, ignored } = readAddress(pathname, search, realIndex, 'en');
  expect(ignored).toEqual([]);
  return address.briefing ?? '';
}

describe('a link to a briefing', () => {
  it('restores the slides, their questions and titles, whatever is written in them', () => {
    fc.assert(
      fc.property(anyBriefing(realIndex, false), (briefing) => {
        const link = throughTheBar(writeBriefingLink(briefing, realIndex, 'en'));
        expect(readBriefingLink(link, realIndex, 'en')).toEqual({ briefing, ignored: [] });
      }),
    );
  });

  it('can be read by people', () => {
    const { steps } = readyBriefing(realIndex, 'en');
    expect(writeBriefingLink({ title: null, steps: steps.slice(2, 5) }, realIndex, 'en')).toBe('map!map~reading=attributed!by-year');
  });

  it('leaves the notes out, which are for the one who presents', () => {
    const { steps } = readyBriefing(realIndex, 'en');
    const noted = { title: null, steps: steps.map((step) => ({ ...step, note: 'do not say this' })) };
    expect(writeBriefingLink(noted, realIndex, 'en')).not.toContain('say');
  });

  it('keeps what can be understood, tells what cannot, and never breaks', () => {
    const { briefing, ignored } = readBriefingLink('nonsense!map~country=NGA,ATLANTIS~evil=<script>!!~', realIndex, 'en');
    expect(briefing.steps.map(({ view }) => view)).toEqual(['map']);
    expect(briefing.steps[0]?.question.countries).toEqual(['NGA']);
    expect(ignored).toEqual(expect.arrayContaining(['nonsense', 'country=ATLANTIS', 'evil=<script>']));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('!', '~', '=', '*', '%', 'map', 'title', '<', '0', '\uD83D') }), (text) => {
        expect(readBriefingLink(text, realIndex, 'en').briefing.steps.length).toBeLessThanOrEqual(MOST_STEPS);
      }),
    );
  });

  it('shows no more slides than a briefing holds', () => {
    const { briefing, ignored } = readBriefingLink(Array(60).fill('map').join('!'), realIndex, 'en');
    expect(briefing.steps).toHaveLength(MOST_STEPS);
    expect(ignored).toHaveLength(10);
  });
});
