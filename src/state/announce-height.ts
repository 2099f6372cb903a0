/** What the page around an embedded view is told, by a message whose `origin` is that of the view. */
export interface HeightMessage {
  type: 'tally:height';
  /** In CSS pixels. */
  height: number;
}

/** Tells the page around this one how high it is, now and whenever that changes, so that its frame needs no scroll bar. A height is no secret: any page may hear it. */
export function announceHeight(): void {
  const { documentElement } = document;
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(documentElement.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    const message: HeightMessage = { type: 'tally:height', height };
    window.parent.postMessage(message, '*');
  }).observe(documentElement);
}
