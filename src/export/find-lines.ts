/** A line of text as it was laid out, in pixels of the window. */
export interface TextLine {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const space = /[ \t\r\n]/;

/** The lines into which the browser broke a text, without the spaces at their ends. */
export function findLines(node: Node): readonly TextLine[] {
  const written = node.nodeValue ?? '';
  const first = written.search(/[^ \t\r\n]/);
  if (first < 0) return [];
  const range = node.ownerDocument?.createRange();
  if (range === undefined) return [];
  const last = written.trimEnd().length;
  if (last <= first) return [];
  range.setStart(node, first);
  range.setEnd(node, last);
  const boxes = Array.from(range.getClientRects()).filter(({ width }) => width > 0);
  const [only] = boxes;
  if (only === undefined) return [];
  if (boxes.every(({ top }) => Math.abs(top - only.top) < only.height / 2)) return [lineOf(written.slice(first, last), boxes)];
  const lines: { text: string; boxes: DOMRect[] }[] = [];
  for (let at = first; at < last; at += 1) {
    const letter = written.charAt(at);
    const line = lines.at(-1);
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = Array.from(range.getClientRects()).at(-1);
    const [beginning] = line?.boxes ?? [];
    // A space at a break, a sign that joins others and the second half of a letter have no place of their own.
    if (space.test(letter) || box === undefined || box.width === 0) {
      if (line !== undefined) line.text += letter;
    } else if (line !== undefined && beginning !== undefined && Math.abs(box.top - beginning.top) < beginning.height / 2) {
      line.text += letter;
      line.boxes.push(box);
    } else lines.push({ text: letter, boxes: [box] });
  }
  return lines.map(({ text, boxes }) => lineOf(text, boxes));
}

function lineOf(text: string, boxes: readonly DOMRect[]): TextLine {
  return {
    text: text.replace(/[ \t\r\n]+/g, ' ').trim(),
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
