import type { KeyboardEvent } from 'react';

/**
 * Moves the focus between the marks of one tab stop: along a row in order of time, and between rows to the nearest in time.
 * Rows are `[data-row]` within `[data-rows]`; marks are `[data-operation]`, in order of time within their row.
 */
export function moveFocus(event: KeyboardEvent): void {
  const rows = [...(event.currentTarget.closest('[data-rows]')?.querySelectorAll('[data-row]') ?? [])]
    .map((row) => [...row.querySelectorAll<HTMLElement | SVGElement>('[data-operation]')])
    .filter((row) => row.length > 0);
  const rowIndex = rows.findIndex((row) => row.some((mark) => mark === event.currentTarget));
  const row = rows[rowIndex] ?? [];
  const index = row.findIndex((mark) => mark === event.currentTarget);
  const next = { ArrowRight: row[index + 1], ArrowLeft: row[index - 1], Home: row[0], End: row.at(-1) };
  const aside = { ArrowDown: rows[rowIndex + 1], ArrowUp: rows[rowIndex - 1] };

  const target = isKeyOf(event.key, next)
    ? next[event.key]
    : isKeyOf(event.key, aside)
      ? nearest(aside[event.key], event.currentTarget)
      : undefined;
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function isKeyOf<T extends object>(key: string, keys: T): key is string & keyof T {
  return Object.hasOwn(keys, key);
}

function nearest<T extends Element>(row: readonly T[] | undefined, origin: Element): T | undefined {
  const left = (element: Element) => element.getBoundingClientRect().left;
  return row?.toSorted((a, b) => Math.abs(left(a) - left(origin)) - Math.abs(left(b) - left(origin)))[0];
}
