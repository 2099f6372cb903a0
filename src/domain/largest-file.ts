/** A file above this size, in bytes, is refused before it is read. */
export const LARGEST_FILE = 256 * 1024 * 1024;
