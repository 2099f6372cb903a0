/** The mark of the product: four strokes and a slash. */
export function TallyMark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 22 22" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
      <path d="M4 3v16M9 3v16M14 3v16M19 3v16M1 17.5L22 4.5" />
    </svg>
  );
}
