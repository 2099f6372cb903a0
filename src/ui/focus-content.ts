/** Gives the focus to the content of the page, for a control that removes itself: else it would fall to the top of the document. */
export function focusContent(): void {
  document.getElementById('content')?.focus({ preventScroll: true });
}
