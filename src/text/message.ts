/** A message as the build compiles it from ICU: a text, or its pieces in a row. */
export type Message = string | readonly Piece[];
export type Messages = Readonly<Record<string, Message>>;

type Piece =
  | string
  /** The number of the plural around it. */
  | readonly ['#']
  | readonly ['value' | 'number', name: string]
  | readonly ['plural' | 'select', name: string, forms: Readonly<Record<string, Message>>]
  | readonly ['mark', name: string, content: Message];

/** How a language forms plurals and writes numbers, and what becomes of marks such as <b>. */
interface Grammar<Value> {
  /** The plural category of a number. */
  plural: (count: number) => string;
  number: (value: number) => string;
  mark: (name: string, content: readonly (string | Value)[]) => Value;
}

/** The pieces of a message with its values filled in. A value that is not given stays as its name in braces. */
export function fillMessage<Value>(
  message: Message,
  values: Readonly<Record<string, Value>>,
  grammar: Grammar<Value>,
  counted = '',
): (string | Value)[] {
  if (typeof message === 'string') return [message];
  return message.flatMap((piece): (string | Value)[] => {
    if (typeof piece === 'string') return [piece];
    if (piece[0] === '#') return [counted];
    const [kind, name, content] = piece;
    if (kind === 'mark') return [grammar.mark(name, fillMessage(content, values, grammar, counted))];
    const value = values[name];
    if (value === undefined) return [`{${name}}`];
    switch (kind) {
      case 'value':
        return [value];
      case 'number':
        return [grammar.number(Number(value))];
      case 'select':
        return fillMessage(content[String(value)] ?? content['other'] ?? '', values, grammar, counted);
      case 'plural': {
        const count = Number(value);
        const form = content[`=${count}`] ?? content[grammar.plural(count)] ?? content['other'] ?? '';
        return fillMessage(form, values, grammar, grammar.number(count));
      }
    }
  });
}
