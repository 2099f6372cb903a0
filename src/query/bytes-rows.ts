import { type Operation, operation } from '@/domain/operation';
import { Rows } from './rows';

/** More than any page shows at once. */
const MOST_KEPT = 2000;

/** Records that stay bytes of their file until they are asked for. `from` and `to` are their places, row by row. */
export class BytesRows extends Rows {
  readonly length: number;
  private readonly bytes: Uint8Array;
  private readonly from: Uint32Array;
  private readonly to: Uint32Array;
  private readonly decoder = new TextDecoder();
  private readonly kept = new Map<number, Operation>();

  constructor(bytes: Uint8Array, from: Uint32Array, to: Uint32Array) {
    super();
    this.length = from.length;
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  at(row: number): Operation | undefined {
    const [from, to] = [this.from[row], this.to[row]];
    if (from === undefined || to === undefined) return undefined;
    const known = this.kept.get(row);
    if (known !== undefined) return known;
    // Checked when the file was read; this gives it the form of checked data again.
    const record = operation.parse(JSON.parse(this.decoder.decode(this.bytes.subarray(from, to))));
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(row, record);
    return record;
  }
}
