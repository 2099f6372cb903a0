/** A published file above this size, in bytes, is refused before it is asked for: browsers hold no more in one piece. */
export const LARGEST_FILE = 2 * 1024 * 1024 * 1024 - 1;
