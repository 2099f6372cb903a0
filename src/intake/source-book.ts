import { parseWith } from '@/domain/fault';
import { source, type Source } from '@/domain/source';
import type { CellFault, SheetRow } from './sheet-rows';

const columns = {
  url: 'source_url',
  title: 'source_title',
  publisher: 'source_publisher',
  published: 'source_published',
  kind: 'source_kind',
} as const;

/** The sources that the rows of a table name by address, title, publisher, date and kind. One that is known from elsewhere stays the one that is known. */
export class SourceBook {
  private readonly known = new Map<string, Source>();
  private readonly ids: Set<string>;
  private readonly used = new Map<string, Source>();

  constructor(known: readonly Source[]) {
    for (const entry of known) if (!this.known.has(keyOf(entry))) this.known.set(keyOf(entry), entry);
    this.ids = new Set(known.map(({ id }) => id));
  }

  /** The id of the source of a row; undefined where the row names none. What is wrong with it is told. */
  idOf(row: SheetRow, told: (fault: CellFault) => void): string | undefined {
    const fields = Object.entries(columns).flatMap(([field, column]) => {
      const text = row.text(column);
      return text === undefined ? [] : [[field, text] as const];
    });
    if (fields.length === 0) return undefined;
    const named = Object.fromEntries(fields);
    const known = this.known.get(keyOf(named));
    if (known !== undefined) {
      this.used.set(known.id, known);
      return known.id;
    }
    const id = this.newId();
    const parsed = parseWith(source, { id, ...named });
    if (parsed.kind === 'faults') {
      for (const { path, ...fault } of parsed.faults) told({ ...fault, place: row.place(columnOf(path[0])) });
      return id;
    }
    this.ids.add(id);
    this.known.set(keyOf(named), parsed.value);
    this.used.set(id, parsed.value);
    return id;
  }

  /** Those that rows named. */
  sources(): readonly Source[] {
    return [...this.used.values()];
  }

  private newId(): string {
    let number = this.known.size + 1;
    while (this.ids.has(`source-${number}`)) number += 1;
    return `source-${number}`;
  }
}

function keyOf({ url, title, publisher, published, kind }: Partial<Record<keyof typeof columns, string | undefined>>): string {
  return JSON.stringify([url, title, publisher, published, kind]);
}

function columnOf(field: string | number | undefined): string | null {
  return Object.entries(columns).find(([name]) => name === field)?.[1] ?? null;
}
