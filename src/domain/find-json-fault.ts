/** A place in a text as an editor shows it; lines and columns count from 1, columns in characters. */
export interface TextPlace {
  line: number;
  column: number;
}

/** The first place at which UTF-8 text breaks the grammar of JSON; null where it does not. To be asked only of what is not too deep. */
export function findJsonFault(bytes: Uint8Array): TextPlace | null {
  const walk = new JsonWalk(bytes);
  return walk.isJson() ? null : placeAt(bytes, walk.at);
}

const NEW_LINE = 0x0a;

function placeAt(bytes: Uint8Array, offset: number): TextPlace {
  let line = 1;
  let column = 1;
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let at = start; at < offset && at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === NEW_LINE) {
      line += 1;
      column = 1;
      // Further bytes of one character are no column.
    } else if ((byte & 0xc0) !== 0x80) column += 1;
  }
  return { line, column };
}

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/;
/** Longer than any number that is written in earnest. */
const LONGEST_NUMBER = 400;

/** Goes through a text once; where it is no JSON, `at` is the place. */
class JsonWalk {
  at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  isJson(): boolean {
    if (this.bytes[0] === 0xef && this.bytes[1] === 0xbb && this.bytes[2] === 0xbf) this.at = 3;
    if (!this.passValue()) return false;
    this.passSpace();
    return this.at === this.bytes.length;
  }

  private passValue(): boolean {
    this.passSpace();
    switch (this.sign()) {
      case '{':
        return this.passList('}', () => this.passText() && this.passSign(':') && this.passValue());
      case '[':
        return this.passList(']', () => this.passValue());
      case '"':
        return this.passText();
      case 't':
        return this.passWord('true');
      case 'f':
        return this.passWord('false');
      case 'n':
        return this.passWord('null');
      default:
        return this.passNumber();
    }
  }

  private passList(end: string, passEntry: () => boolean): boolean {
    this.at += 1;
    if (this.passSign(end)) return true;
    for (;;) {
      this.passSpace();
      if (!passEntry()) return false;
      if (this.passSign(end)) return true;
      if (!this.passSign(',')) return false;
    }
  }

  private passText(): boolean {
    if (this.sign() !== '"') return false;
    for (this.at += 1; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte === 0x22) {
        this.at += 1;
        return true;
      }
      if (byte < 0x20) return false;
      if (byte !== 0x5c) continue;
      this.at += 1;
      if (this.sign() === 'u') {
        if (!/^[\da-fA-F]{4}$/.test(this.piece(this.at + 1, 4))) return false;
        this.at += 4;
      } else if (!'"\\/bfnrt'.includes(this.sign() || ' ')) return false;
    }
    return false;
  }

  private passNumber(): boolean {
    const [written = ''] = number.exec(this.piece(this.at, LONGEST_NUMBER)) ?? [];
    this.at += written.length;
    return written !== '';
  }

  private passWord(word: string): boolean {
    if (this.piece(this.at, word.length) !== word) return false;
    this.at += word.length;
    return true;
  }

  private passSign(sign: string): boolean {
    this.passSpace();
    if (this.sign() !== sign) return false;
    this.at += 1;
    return true;
  }

  private passSpace(): void {
    while (' \n\r\t'.includes(this.sign() || '.')) this.at += 1;
  }

  /** Empty at the end. */
  private sign(): string {
    const byte = this.bytes[this.at];
    return byte === undefined ? '' : String.fromCharCode(byte);
  }

  private piece(from: number, length: number): string {
    return String.fromCharCode(...this.bytes.subarray(from, from + length));
  }
}
