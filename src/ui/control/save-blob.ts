/** Long enough for a browser to begin its download. */
const KEPT_MILLISECONDS = 60_000;

/** Saves a file where the browser keeps downloads. */
export function saveBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_MILLISECONDS);
}
