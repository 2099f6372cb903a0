import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import '@/ui/tokens.css';
import { ChartFrame } from '@/ui/ChartFrame';

const words = {
  table: 'Table',
  chart: 'Chart',
  failed: 'This figure could not be drawn.',
  failedHint: 'Its table can.',
  tryAgain: 'Try again',
};
const frame = {
  id: 'by-year',
  chart: 'by-year',
  title: 'Almost half of the arrests come from 2025',
  subtitle: 'By year',
  sentence: '2,636 of 5,809 arrests.',
  table: (
    <table>
      <tbody>
        <tr>
          <td>2,636</td>
        </tr>
      </tbody>
    </table>
  ),
  words,
};

it('names and describes the figure in words', async () => {
  const screen = await render(
    <ChartFrame {...frame}>
      <p>drawing</p>
    </ChartFrame>,
  );
  const figure = screen.getByRole('figure', { name: 'Almost half of the arrests come from 2025' });
  await expect.element(figure).toHaveAttribute('data-chart', 'by-year');
  await expect.element(figure).toHaveAccessibleDescription('2,636 of 5,809 arrests.');
});

it('shows the table on request and takes it away again, the drawing staying', async () => {
  const screen = await render(
    <ChartFrame {...frame}>
      <p>drawing</p>
    </ChartFrame>,
  );
  const button = screen.getByRole('button', { name: 'Table' });
  await expect.element(button).toHaveAttribute('aria-expanded', 'false');
  expect(screen.container.querySelector('table')).toBeNull();
  await button.click();
  await expect.element(button).toHaveAttribute('aria-expanded', 'true');
  await expect.element(screen.getByRole('cell', { name: '2,636' })).toBeVisible();
  await expect.element(screen.getByText('drawing')).toBeVisible();
  await button.click();
  expect(screen.container.querySelector('table')).toBeNull();
});

it('keeps a fault to its figure, still offers the table, and draws again when asked', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  let broken = true;
  function Drawing() {
    if (broken) throw new Error('broken on purpose');
    return <p>drawing</p>;
  }
  const screen = await render(
    <>
      <ChartFrame {...frame}>
        <Drawing />
      </ChartFrame>
      <p>the rest of the page</p>
    </>,
  );
  await expect.element(screen.getByRole('alert')).toHaveTextContent('This figure could not be drawn. Its table can.');
  await expect.element(screen.getByText('the rest of the page')).toBeVisible();
  await screen.getByRole('button', { name: 'Table' }).click();
  await expect.element(screen.getByRole('cell', { name: '2,636' })).toBeVisible();
  broken = false;
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText('drawing')).toBeVisible();
  expect(screen.container.querySelector('[role=alert]')).toBeNull();
});
