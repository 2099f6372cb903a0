import { Zip, ZipDeflate } from 'fflate';
import { inSlices, partOfRun, type Run } from './run';

export interface ZippedFile {
  name: string;
  parts: readonly Uint8Array<ArrayBuffer>[];
}

/** Packs files into one archive, piece by piece on the page itself: the policy allows no worker made of text. */
export async function zipFiles(files: readonly ZippedFile[], run: Run): Promise<Uint8Array<ArrayBuffer>[]> {
  const packed: Uint8Array<ArrayBuffer>[] = [];
  const faults: Error[] = [];
  const zip = new Zip((fault, piece) => {
    if (fault === null) packed.push(new Uint8Array(piece));
    else faults.push(fault);
  });
  for (const [at, { name, parts }] of files.entries()) {
    const file = new ZipDeflate(name);
    zip.add(file);
    await inSlices(parts.length, partOfRun(run, at / files.length, (at + 1) / files.length), (position) => {
      file.push(parts[position] ?? new Uint8Array(), position === parts.length - 1);
    });
  }
  zip.end();
  const [fault] = faults;
  if (fault !== undefined) throw fault;
  return packed;
}
