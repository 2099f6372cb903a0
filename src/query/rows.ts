import type { Operation } from '@/domain/operation';

/** The records in the order of their beginning, each made when it is asked for: a walk over all of them may read them anew. */
export abstract class Rows implements Iterable<Operation> {
  abstract readonly length: number;
  abstract at(row: number): Operation | undefined;

  *[Symbol.iterator](): Iterator<Operation> {
    for (let row = 0; row < this.length; row += 1) {
      const operation = this.at(row);
      if (operation !== undefined) yield operation;
    }
  }

  filter(keeps: (operation: Operation) => boolean): Operation[] {
    const kept: Operation[] = [];
    for (const operation of this) if (keeps(operation)) kept.push(operation);
    return kept;
  }

  flatMap<Value>(map: (operation: Operation) => readonly Value[]): Value[] {
    const values: Value[] = [];
    for (const operation of this) values.push(...map(operation));
    return values;
  }
}

/** Records that were parsed before. */
export class ParsedRows extends Rows {
  readonly length: number;
  private readonly operations: readonly Operation[];

  constructor(operations: readonly Operation[]) {
    super();
    this.length = operations.length;
    this.operations = operations;
  }

  at(row: number): Operation | undefined {
    return this.operations[row];
  }
}
