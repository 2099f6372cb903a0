/** Copies a PNG; false where the browser cannot or refuses. It is drawn after the click that allows it, for which some browsers wait. */
export async function copyPicture(draw: () => Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': draw() })]);
    return true;
  } catch {
    return false;
  }
}
