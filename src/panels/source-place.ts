/** Where a numbered source stands on its page. */
export function sourcePlace(number: number): string {
  return `source-${number}`;
}
