import type { Dataset } from '@/domain/dataset';

/** One path of each kind of page, below the language. */
export const kindsOfPages = [
  '/',
  '/operations/weka-2',
  '/countries',
  '/countries/NGA?with=KEN',
  '/programme',
  '/data',
  '/method',
  '/briefing',
  '/present',
  '/own',
  '/add',
  '/nowhere',
] as const;

/** The paths of every page of the site. */
export function everyPath({ operations, countries }: Dataset): readonly string[] {
  return [
    '/en/',
    '/en/countries',
    '/en/programme',
    '/en/data',
    '/en/method',
    '/en/add',
    '/en/own',
    ...operations.map(({ id }) => `/en/operations/${id}`),
    ...countries.map(({ code }) => `/en/countries/${code}`),
  ];
}
