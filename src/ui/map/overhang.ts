/** How much of its box a number may take where there is no line to a place beside: it then stands a little over a border, on the colour of its country. */
export const overhang = { width: 1.6, height: 1.3 } as const;
