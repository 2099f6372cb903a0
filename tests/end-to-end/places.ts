import type { Dataset } from '@/domain/dataset';

/** The paths of every page of the site. */
export function everyPath({ operations, countries }: Dataset): readonly string[] {
  return [
    '/',
    '/countries',
    '/programme',
    '/data',
    '/method',
    ...operations.map(({ id }) => `/operations/${id}`),
    ...countries.map(({ code }) => `/countries/${code}`),
  ];
}
