/** How the source words the number: "nearly 700" lies below it, "over 35,000" above, "about" on either side. */
export const qualifiers = ['exact', 'about', 'nearly', 'over', 'at-least', 'up-to'] as const;
export type Qualifier = (typeof qualifiers)[number];
