import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { country } from '@/domain/catalogue';
import { nearestInDirection } from '@/ui/map/nearest-in-direction';
import { makeOutlines } from '../../../data/build/make-outlines';

const here = { id: 'here', x: 0, y: 0 };

it('goes to the nearest place ahead and not to a nearer one aside', () => {
  const places = [here, { id: 'ahead', x: 50, y: 5 }, { id: 'aside', x: 10, y: 30 }, { id: 'behind', x: -5, y: 0 }];
  expect(nearestInDirection(places, here, 'ArrowRight')).toBe('ahead');
  expect(nearestInDirection(places, here, 'ArrowDown')).toBe('aside');
  expect(nearestInDirection(places, here, 'ArrowLeft')).toBe('behind');
});

it('stays where nothing lies ahead', () => {
  expect(nearestInDirection([here, { id: 'south', x: 0, y: 9 }], here, 'ArrowUp')).toBeUndefined();
});

it('leads from every member of the African Union to every other', () => {
  const countries = z.array(country).parse(JSON.parse(readFileSync(new URL('../../../data/countries.json', import.meta.url), 'utf8')));
  const places = makeOutlines(countries.filter((one) => one.region !== null)).shapes.map(({ id, label }) => ({
    id,
    x: label.x,
    y: label.y,
  }));
  const nextOf = (id: string) =>
    places
      .filter((place) => place.id === id)
      .flatMap((from) =>
        (['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const).map((direction) => nearestInDirection(places, from, direction)),
      )
      .filter((next) => next !== undefined);
  for (const { id } of places) {
    const reached = new Set([id]);
    for (const one of reached) for (const next of nextOf(one)) reached.add(next);
    expect(
      places.map((place) => place.id).filter((one) => !reached.has(one)),
      `not reached from ${id}`,
    ).toEqual([]);
  }
});
