import { FileFault } from './file-fault';

/** Fetches code that only a file needs. Throws a FileFault where it does not come. */
export async function fetchPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch {
    throw new FileFault((await isServerThere()) ? 'gone' : 'not-fetched', {});
  }
}

/** Where the server answers, a part that does not come is of a version of the app that it no longer has. */
async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch(window.location.pathname, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
