declare module 'edtf' {
  /** Throws on text that is not EDTF. */
  function edtf(text: string): { toString(): string };
  export { edtf as default };
}
