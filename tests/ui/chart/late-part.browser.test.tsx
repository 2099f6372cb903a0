import { StrictMode, Suspense } from 'react';
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { FaultBoundary } from '@/ui/FaultBoundary';
import { latePart } from '@/ui/chart/late-part';

const Drawing = ({ name }: { name: string }) => <p>drawing of {name}</p>;

const failed = (tryAgain: () => void) => (
  <button type="button" onClick={tryAgain}>
    Try again
  </button>
);

it('is fetched once for all its uses', async () => {
  const load = vi.fn<() => Promise<typeof Drawing>>(async () => Drawing);
  const Part = latePart(load);
  expect(load).not.toHaveBeenCalled();
  const screen = await render(
    <StrictMode>
      <Part name="arrests" />
      <Part name="networks" />
    </StrictMode>,
  );
  await expect.element(screen.getByText('drawing of arrests')).toBeVisible();
  await expect.element(screen.getByText('drawing of networks')).toBeVisible();
  expect(load).toHaveBeenCalledTimes(1);
});

it('is fetched again after the network failed, but only when the reader asks', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const load = vi.fn<() => Promise<typeof Drawing>>().mockRejectedValue(new Error('no network'));
  const Part = latePart(load);
  const screen = await render(
    <FaultBoundary fallback={failed}>
      <Suspense>
        <Part name="arrests" />
      </Suspense>
    </FaultBoundary>,
  );
  await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  expect(load).toHaveBeenCalledTimes(1);
  load.mockResolvedValue(Drawing);
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText('drawing of arrests')).toBeVisible();
  expect(load).toHaveBeenCalledTimes(2);
});
