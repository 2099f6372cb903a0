import type { Page } from 'playwright-core';

/** What the page shows, as text: "5809 exact disputed, 18 of 20" where coverage stands beside a number, else "5809 exact disputed". */
export interface Views {
  counts: { operations: number; activities: number };
  headlines: Record<string, string>;
  /** By measure, then by year; "" where no operation ended. */
  byYear: Record<string, Record<string, string>>;
  byCrimeArea: Record<string, Record<string, string>>;
  /** Operations, their whole result, the result placed in the country. */
  ranking: Record<string, string[]>;
  map: Record<string, string>;
  /** One result a measure. */
  table: Record<string, string[]>;
  /** Operations that lie outside the period say so. */
  timeline: Record<string, string>;
}

/** Reads every view of the overview on a wide screen. */
export async function readViews(page: Page): Promise<Views> {
  const showAll = page.getByRole('button', { name: /^Show all \d+ countries/ });
  if (await showAll.isVisible()) await showAll.click();
  return page.evaluate(() => {
    const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll<HTMLElement>(selector)];
    const only = (selector: string, within: ParentNode = document): HTMLElement => {
      const [element, ...others] = all(selector, within);
      if (element === undefined || others.length > 0)
        throw new Error(`${others.length === 0 ? 'nothing' : 'more than one thing'} fits ${selector}`);
      return element;
    };
    const amountIn = (element: Element | undefined): string => {
      const data = element?.querySelector('data');
      if (data) return `${data.value} ${data.dataset['qualifier']} ${data.dataset['status']}`;
      return element?.querySelector('[data-status="unreported"]') ? 'unreported' : '';
    };
    const textOf = (element: Element | undefined): string => element?.textContent.trim() ?? '';
    const countOf = (noun: RegExp): number => Number(noun.exec(textOf(only('main [role="status"]')))?.[1] ?? Number.NaN);

    const headlines = all('main section[data-chosen]');
    const measures = ['arrests', 'victims-rescued', 'networks-identified'];
    const charts = (name: string, attribute: string) =>
      Object.fromEntries(
        all(`figure[data-chart="${name}"] [role="group"][aria-labelledby]`).map((group, position) => [
          measures[position] ?? '',
          Object.fromEntries(
            all(`button[data-${attribute}]`, group).map((button) => {
              const entry = button.parentElement ?? button;
              const coverage = textOf(only(':scope > :last-child', entry));
              return [
                button.getAttribute(`data-${attribute}`) ?? '',
                coverage === '' ? '' : `${amountIn(entry) || 'unreported'}, ${coverage}`,
              ];
            }),
          ),
        ]),
      );

    return {
      counts: { operations: countOf(/(\d+) operations?/), activities: countOf(/(\d+) activit/) },
      headlines: Object.fromEntries(
        headlines.map((section, position) => {
          const data = section.querySelector('data');
          const coverage = /published by (\d+ of \d+)/.exec(textOf(section))?.[1] ?? '';
          if (data && `${data.dataset['stated']} of ${data.dataset['asked']}` !== coverage)
            throw new Error(`the coverage of ${data.dataset['total']} differs from its words`);
          return [data?.dataset['total'] ?? measures[position] ?? '', `${amountIn(section)}, ${coverage}`];
        }),
      ),
      byYear: charts('by-year', 'year'),
      byCrimeArea: charts('by-crime-area', 'crime-area'),
      ranking: Object.fromEntries(
        all('figure[data-chart="ranking"] [role="group"] tr[data-country]').map((row) => {
          const [count, whole, attributed] = all('td', row);
          return [row.dataset['country'] ?? '', [textOf(count), amountIn(whole), amountIn(attributed)]];
        }),
      ),
      map: Object.fromEntries(
        all('figure[data-chart="map"] path[data-country]').map((shape) => {
          const name = shape.getAttribute('aria-label') ?? '';
          return [
            shape.dataset['country'] ?? '',
            /, (\d+) operations?$/.exec(name)?.[1] ?? /(?:not named, may have taken part|did not take part)$/.exec(name)?.[0] ?? name,
          ];
        }),
      ),
      table: Object.fromEntries(
        all('#table tr[data-operation]').map((row) => [
          row.dataset['operation'] ?? '',
          all('td', row)
            .map((cell) => amountIn(cell))
            .filter((amount) => amount !== ''),
        ]),
      ),
      timeline: Object.fromEntries(
        all('figure[data-chart="timeline"] [role="button"][data-operation]')
          .filter((bar) => amountIn(bar) !== '')
          .map((bar) => [bar.dataset['operation'] ?? '', `${amountIn(bar)}${bar.querySelector('[class*="outside"]') ? ' outside' : ''}`]),
      ),
    };
  });
}
