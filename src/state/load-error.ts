import type { Fault } from '@/domain/fault';

export type LoadCode =
  | 'E_NET_FAIL'
  | 'E_NET_TIMEOUT'
  | 'E_HTTP_4XX'
  | 'E_HTTP_5XX'
  | 'E_TOO_BIG'
  | 'E_NOT_JSON'
  | 'E_TOO_DEEP'
  | 'E_JSON_SYNTAX'
  | 'E_ENCODING'
  | 'E_CHECKSUM'
  | 'E_SCHEMA'
  | 'E_SCHEMA_NEWER'
  | 'E_EMPTY'
  | 'E_INSECURE'
  | 'E_FAULT';

type LoadFault = Pick<LoadError, 'faults' | 'faultCount' | 'askedWait'>;

/** Why data could not be shown: a code, the file, and the faults found in it. */
export class LoadError extends Error {
  override name = 'LoadError';
  readonly code: LoadCode;
  readonly file: string;
  /** The first of them, where there are many. */
  readonly faults: readonly Fault[];
  readonly faultCount: number;
  /** How long the server asks to wait before it is asked again, in milliseconds. */
  readonly askedWait: number;

  constructor(
    code: LoadCode,
    file: string,
    { faults = [], faultCount = faults.length, askedWait = 0, cause }: Partial<LoadFault> & ErrorOptions = {},
  ) {
    super(`${code} ${file}`, { cause });
    this.code = code;
    this.file = file;
    this.faults = faults;
    this.faultCount = faultCount;
    this.askedWait = askedWait;
  }

  /** Whether trying again may help. */
  get isPassing(): boolean {
    return this.code === 'E_NET_FAIL' || this.code === 'E_NET_TIMEOUT' || this.code === 'E_HTTP_5XX';
  }
}

/** What a reader is told of any error while loading; one that is not known has no file and no faults. */
export function refusalOf(error: Error) {
  const { code, file, faults, faultCount } = error instanceof LoadError ? error : new LoadError('E_FAULT', '');
  return { code, file, faults, faultCount, advice: `error.${code}` as const };
}
