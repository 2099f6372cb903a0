import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ChoiceList } from '@/ui/control/ChoiceList';
import { Dialog } from '@/ui/control/Dialog';
import { Disclosure } from '@/ui/control/Disclosure';

function filter(onChoose: (id: string) => void) {
  return (
    <main tabIndex={-1}>
      <Disclosure label="Crime area" value="all" isSet={false}>
        <ChoiceList
          legend="Crime area"
          mode="many"
          choices={[
            { id: 'terrorism', label: 'Terrorism' },
            { id: 'drugs', label: 'Drugs' },
          ]}
          chosen={[]}
          onChoose={onChoose}
        />
      </Disclosure>
      <p>Elsewhere</p>
    </main>
  );
}

describe('a filter', () => {
  it('chooses by a click on the words of a choice, and stays open for the next', async () => {
    const onChoose = vi.fn<(id: string) => void>();
    await render(filter(onChoose));
    await page.getByRole('button', { name: 'Crime area all' }).click();
    await page.getByText('Terrorism').click();
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('terrorism');
    await page.getByText('Drugs').click();
    expect(onChoose).toHaveBeenLastCalledWith('drugs');
  });

  it('closes by a click elsewhere and by Escape, which gives the focus back', async () => {
    await render(filter(vi.fn<(id: string) => void>()));
    const button = page.getByRole('button', { name: 'Crime area all' });
    await button.click();
    await page.getByText('Elsewhere').click();
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
    await button.click();
    await page.getByRole('checkbox', { name: 'Drugs' }).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
    await expect.element(button).toHaveFocus();
  });

  it('closes alone by Escape where it stands in a dialog', async () => {
    const onClose = vi.fn<() => void>();
    await render(
      <Dialog form="sheet" title="Filters" closeLabel="Close" onClose={onClose}>
        {filter(vi.fn<(id: string) => void>())}
      </Dialog>,
    );
    const button = page.getByRole('button', { name: 'Crime area all' });
    await button.click();
    await userEvent.keyboard('{Escape}');
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('a dialog', () => {
  it('closes by a click outside, but not where the press began inside', async () => {
    const onClose = vi.fn<() => void>();
    await render(
      <Dialog form="note" title="Receipt" closeLabel="Close" onClose={onClose}>
        <p>300 arrests</p>
      </Dialog>,
    );
    const dialog = page.getByRole('dialog').element();
    const inside = page.getByText('300 arrests').element();
    inside.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    dialog.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(onClose).not.toHaveBeenCalled();
    dialog.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    dialog.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
