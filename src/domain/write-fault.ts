import type { Fault } from './fault';

// Apart from how faults are found: a page that says one need not hold every remedy.

/** The remedy in English, as the build says it: "a part cannot exceed its whole, which is 300". */
export function writeRemedy({ remedy, values }: Pick<Fault, 'remedy' | 'values'>): string {
  return remedy.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

/** `figures[1].claims[0].qualifier` */
export function writePath(path: readonly (string | number)[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

/** A value on one line, at most 80 characters. */
export function writeValue(value: unknown): string {
  const written = value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value);
  return written.length > 80 ? `${written.slice(0, 79)}…` : written;
}
