const NAME = 'tally-presenter';

/** Opens the window of the one who presents beside the slides. It knows itself by its name. */
export function openPresenterWindow(): void {
  window.open(window.location.href, NAME, 'popup,width=960,height=720');
}

export function isPresenterWindow(): boolean {
  return window.name === NAME;
}
