import { cleanText, isClean } from '@/domain/clean-text';
import type { Fault } from '@/domain/fault';

/** Cleans every text inside a value that was just parsed, in its place, and tells where anything was taken out. */
export function cleanTexts(value: unknown, told: (path: Fault['path'], cleaned: string) => void, path: Fault['path'] = []): void {
  if (typeof value !== 'object' || value === null) return;
  const steps = Array.isArray(value) ? value.map((_, at) => at) : Object.keys(value);
  for (const step of steps) {
    const inner: unknown = Reflect.get(value, step);
    if (typeof inner !== 'string') {
      cleanTexts(inner, told, [...path, step]);
      continue;
    }
    const cleaned = cleanText(inner);
    if (cleaned === inner) continue;
    Reflect.set(value, step, cleaned);
    if (!isClean(inner)) told([...path, step], cleaned);
  }
}
