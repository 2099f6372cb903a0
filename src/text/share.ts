import type { MessageKey, Speaker } from './speaker';

/** Shares that read well in words, each with the least share that it stands for. */
const shares = [
  { atLeast: 0.9995, key: 'share.all' },
  { atLeast: 0.95, key: 'share.almost-all' },
  { atLeast: 0.85, key: 'share.nine-in-ten' },
  { atLeast: 0.75, key: 'share.eight-in-ten' },
  { atLeast: 0.65, key: 'share.seven-in-ten' },
  { atLeast: 0.55, key: 'share.six-in-ten' },
  { atLeast: 0.485, key: 'share.about-half' },
  { atLeast: 0.44, key: 'share.almost-half' },
  { atLeast: 0.365, key: 'share.four-in-ten' },
  { atLeast: 0.29, key: 'share.one-in-three' },
  { atLeast: 0.225, key: 'share.one-in-four' },
  { atLeast: 0.18, key: 'share.one-in-five' },
  { atLeast: 0.13, key: 'share.one-in-six' },
  { atLeast: 0.075, key: 'share.one-in-ten' },
  { atLeast: 0.05, key: 'share.one-in-twenty' },
  { atLeast: 0, key: 'share.fewer-than-one-in-twenty' },
] as const satisfies readonly { atLeast: number; key: MessageKey }[];

/** A part of a whole in words: "about seven in ten". `whole` is above zero. */
export function sayShare(speaker: Speaker, part: number, whole: number): string {
  const share = part / whole;
  return speaker.say((shares.find(({ atLeast }) => share >= atLeast) ?? shares[shares.length - 1] ?? { key: 'share.all' as const }).key);
}
