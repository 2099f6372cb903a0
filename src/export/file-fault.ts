/** Why a file cannot be made, in a way that can be said in every language. */
export class FileFault extends Error {
  readonly kind: 'too-many-rows' | 'not-fetched' | 'gone';
  readonly values: Readonly<Record<string, number>>;

  constructor(kind: FileFault['kind'], values: Readonly<Record<string, number>>) {
    super(kind);
    this.kind = kind;
    this.values = values;
  }
}
