import * as z from 'zod/mini';
import { datePattern, isCalendarDate, periodPattern } from './period';
import { remedies } from './remedies';

export const edtfDate = z
  .string()
  .check(
    z.regex(datePattern, remedies.writeDate),
    z.refine((value) => !datePattern.test(value) || isCalendarDate(value), remedies.noSuchDay),
  )
  .register(z.globalRegistry, { examples: ['2025', '2023-04', '2024-09-02'] });

export const edtfPeriod = z
  .string()
  .check(
    z.regex(periodPattern, remedies.writePeriod),
    z.refine(
      (value) => !periodPattern.test(value) || value.split('/').every((side) => side === '' || side === '..' || isCalendarDate(side)),
      remedies.noSuchDay,
    ),
  )
  .register(z.globalRegistry, { examples: ['2025', '2023-04/2023-07', '2022-12/', '2020/..'] });
