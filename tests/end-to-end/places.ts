import type { Dataset } from '@/domain/dataset';

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
