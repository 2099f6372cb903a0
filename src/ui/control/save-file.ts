/** Hands a file to the browser to be saved. Its address is given back once the browser has taken it. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, MILLISECONDS_TO_TAKE);
}

const MILLISECONDS_TO_TAKE = 60_000;
