/** Runs in the page: text that is cut off by its own box, and how far the page is wider than the window. */
export function readOverflow(): { beyond: number; cut: string[] } {
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.clientWidth > 2 && element.clientHeight > 2;
  const holdsText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
  const cut = [...document.querySelectorAll('main *, header *, footer *')].filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const isCut =
      (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
      (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1);
    return holdsText(element) && isSeen(element) && isCut;
  });
  const { scrollWidth, clientWidth } = document.documentElement;
  return {
    beyond: Math.max(0, Math.max(scrollWidth, document.body.scrollWidth) - clientWidth),
    cut: cut.map((element) => element.textContent.trim()),
  };
}
