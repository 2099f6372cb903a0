import axe from 'axe-core';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '@/ui/tokens.css';
import { SearchBox, type SuggestionGroup } from '@/ui/control/SearchBox';

const everything: readonly SuggestionGroup[] = [
  {
    id: 'operations',
    title: 'Operations',
    suggestions: [
      { id: 'weka-2', label: 'WEKA II', detail: 'June to November 2022', href: '/operation/weka-2' },
      { id: 'weka', label: 'WEKA <1>', detail: null, href: '/operation/weka' },
    ],
  },
  { id: 'countries', title: 'Countries', suggestions: [{ id: 'KEN', label: 'Kenya', detail: null, href: '/country/KEN' }] },
];

const acts = () => ({ onPick: vi.fn<(href: string) => void>(), onSubmit: vi.fn<(text: string) => void>() });

function Page({ onPick, onSubmit }: ReturnType<typeof acts>) {
  const [text, setText] = useState('');
  const groups = everything
    .map((group) => ({ ...group, suggestions: group.suggestions.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase())) }))
    .filter(({ suggestions }) => text !== '' && suggestions.length > 0);
  const count = groups.reduce((sum, { suggestions }) => sum + suggestions.length, 0);
  return (
    <main>
      <h1>Tally</h1>
      <button type="button">Before</button>
      <SearchBox
        label="Find a page"
        placeholder="Operation, country"
        text={text}
        onText={setText}
        groups={groups}
        empty={text === '' ? null : <p>Nothing fits.</p>}
        onPick={onPick}
        onSubmit={onSubmit}
        countWords={`${count} suggestions`}
        longest={20}
        clearLabel="Clear the field"
      />
      <input aria-label="Another field" />
      <button type="button">After</button>
    </main>
  );
}

async function show() {
  const act = acts();
  await render(<Page {...act} />);
  const field = page.getByRole('combobox', { name: 'Find a page' });
  return { ...act, field };
}

async function showTyped(text: string) {
  const shown = await show();
  await shown.field.click();
  await userEvent.keyboard(text);
  return shown;
}

const chosen = () => page.getByRole('option', { selected: true });

describe('the way into the field', () => {
  it('is Ctrl or ⌘ with K, from anywhere on the page', async () => {
    const { field } = await show();
    for (const key of ['Control', 'Meta']) {
      await page.getByRole('textbox', { name: 'Another field' }).click();
      await userEvent.keyboard(`{${key}>}k{/${key}}`);
      await expect.element(field).toHaveFocus();
      await expect.element(field).toHaveValue('');
    }
  });

  it('is no letter alone, which may have been dictated, and leaves an open dialog alone', async () => {
    const { field } = await show();
    await page.getByRole('button', { name: 'Before' }).click();
    await userEvent.keyboard('k/');
    await expect.element(field).not.toHaveFocus();
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(field).not.toHaveFocus();
    dialog.remove();
  });
});

describe('the list', () => {
  it('offers links in named groups, and chooses none before an arrow key', async () => {
    const { field } = await showTyped('e');
    await expect.element(field).toHaveAttribute('aria-expanded', 'true');
    await expect.element(page.getByRole('group', { name: 'Operations' }).getByRole('option', { name: 'WEKA II' })).toBeVisible();
    await expect.element(page.getByRole('group', { name: 'Countries' }).getByRole('option')).toHaveAttribute('href', '/country/KEN');
    expect(chosen().elements()).toEqual([]);
    await page.getByRole('option', { name: 'WEKA II' }).hover();
    expect(chosen().elements()).toEqual([]);
    await expect.element(page.getByRole('status')).toHaveTextContent('3 suggestions');
  });

  it('writes what it is given as words, never as markup', async () => {
    await showTyped('<1');
    await expect.element(page.getByRole('option')).toHaveTextContent('WEKA <1>');
  });

  it('is walked with the arrows, Home and End across the groups, and chosen from with Enter', async () => {
    const { field, onPick, onSubmit } = await showTyped('e');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(chosen()).toHaveTextContent('WEKA II');
    expect(field.element().getAttribute('aria-activedescendant')).toBe(chosen().element().id);
    await userEvent.keyboard('{End}');
    await expect.element(chosen()).toHaveTextContent('Kenya');
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(chosen()).toHaveTextContent('WEKA <1>');
    await userEvent.keyboard('{Home}{ArrowDown}{ArrowDown}{Enter}');
    expect(onPick).toHaveBeenCalledExactlyOnceWith('/country/KEN');
    expect(onSubmit).not.toHaveBeenCalled();
    await expect.element(field).toHaveAttribute('aria-expanded', 'false');
    await expect.element(field).toHaveFocus();
  });

  it('leaves Home and End to the text before that', async () => {
    const { field } = await showTyped('ka');
    await userEvent.keyboard('{Home}e{End}{Backspace}');
    await expect.element(field).toHaveValue('ek');
  });

  it('keeps the caret where a letter is put into the middle', async () => {
    const { field } = await showTyped('wka');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}e{Delete}');
    await expect.element(field).toHaveValue('wea');
  });

  it('follows a plain click through the page and leaves the others to the browser', async () => {
    const { onPick } = await showTyped('ken');
    const option = page.getByRole('option', { name: 'Kenya' });
    const heard: boolean[] = [];
    const listen = (event: Event) => {
      heard.push(event.defaultPrevented);
      event.preventDefault();
    };
    document.addEventListener('click', listen);
    await option.click({ modifiers: ['Control'] });
    expect(onPick).not.toHaveBeenCalled();
    await option.click();
    document.removeEventListener('click', listen);
    expect(heard).toEqual([false, true]);
    expect(onPick).toHaveBeenCalledExactlyOnceWith('/country/KEN');
  });

  it('closes when Tab leads on, and takes nothing along', async () => {
    const { field, onPick } = await showTyped('ken');
    await userEvent.keyboard('{ArrowDown}{Tab}');
    await expect.element(page.getByRole('button', { name: 'Clear the field' })).toHaveFocus();
    await expect.element(field).toHaveAttribute('aria-expanded', 'false');
    await expect.element(field).toHaveValue('ken');
    expect(onPick).not.toHaveBeenCalled();
  });

  it('says where nothing fits, without pretending to be a list', async () => {
    const { field } = await showTyped('zzz');
    await expect.element(page.getByText('Nothing fits.')).toBeVisible();
    await expect.element(field).toHaveAttribute('aria-expanded', 'false');
    await expect.element(page.getByRole('status')).toHaveTextContent('0 suggestions');
  });
});

describe('the keys of the field', () => {
  it('sends the text by Enter where nothing is chosen', async () => {
    const { onPick, onSubmit } = await showTyped('ken{Enter}');
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith('ken');
    expect(onPick).not.toHaveBeenCalled();
  });

  it('closes the list by Escape, then empties the field, then gives the focus back', async () => {
    const { field } = await show();
    const before = page.getByRole('button', { name: 'Before' });
    await before.click();
    await userEvent.keyboard('{Control>}k{/Control}ken');
    await expect.element(page.getByRole('option')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveAttribute('aria-expanded', 'false');
    await expect.element(field).toHaveValue('ken');
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveValue('');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(before).toHaveFocus();
  });

  it('takes no more letters than are read, and is emptied by its button', async () => {
    const { field } = await showTyped('123456789 123456789 123456789');
    await expect.element(field).toHaveValue('123456789 123456789 ');
    await page.getByRole('button', { name: 'Clear the field' }).click();
    await expect.element(field).toHaveValue('');
    await expect.element(field).toHaveFocus();
  });
});

it.each([360, 800])('never makes the page wider than a window of %d pixels', async (width) => {
  await page.viewport(width, 640);
  await showTyped('e');
  const option = page.getByRole('option', { name: 'WEKA II' }).element().getBoundingClientRect();
  expect(option.left).toBeGreaterThanOrEqual(0);
  expect(option.right).toBeLessThanOrEqual(width);
  expect(option.height).toBeGreaterThanOrEqual(24);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await page.viewport(1280, 900);
});

it.each(['e{ArrowDown}', 'zzz'])('has no fault that a machine can find after %s', async (keys) => {
  await showTyped(keys);
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});

it('is readable before any script has run, without a style that the security policy would refuse', () => {
  const html = renderToString(<Page {...acts()} />);
  expect(html).toContain('role="combobox"');
  expect(html).not.toMatch(/\sstyle=/);
});
