import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { StepLine } from '@/ui/mark/StepLine';

const line = (steps: { at: number; total: number }[]) =>
  renderToStaticMarkup(<StepLine steps={steps} from={0} to={100} tone="victims" startLabel="2020" endLabel="2026" title="Running total" />);

it('rises by one step an operation, to the top at the last, and runs on to the end', () => {
  expect(
    line([
      { at: 25, total: 50 },
      { at: 75, total: 100 },
    ]),
  ).toContain('d="M6 48H32V29H84V10H110"');
});

it('stays on the ground without a mark at the end where nothing is known', () => {
  const html = line([]);
  expect(html).toContain('d="M6 48H110"');
  expect(html).not.toContain('<circle');
});

it('is read aloud by its title', () => {
  expect(line([])).toContain('role="img" aria-label="Running total"');
});
