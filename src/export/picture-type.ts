/** The faces of the page that a text is written in, as rules that hold their files within: a picture asks nobody for its type. */
export async function picturesType(page: Document, drawn: Element): Promise<string> {
  const texts = Array.from(drawn.querySelectorAll('text'));
  const weights = new Set<string>(texts.map((text) => (Number(text.getAttribute('font-weight') ?? 400) >= 600 ? '600' : '400')));
  const written = drawn.textContent;
  const faces = Array.from(page.styleSheets)
    .flatMap(facesOf)
    .filter(({ weight, letters }) => weights.has(weight) && (letters === '' || writesAny(letters, written)));
  const rules = await Promise.all(
    faces.map(async ({ family, weight, file, letters }) => {
      const range = letters === '' ? '' : `unicode-range:${letters};`;
      return `@font-face{font-family:${family.replaceAll('"', "'")};font-weight:${weight};${range}src:url(${await inlined(file)}) format('woff2');}`;
    }),
  );
  return rules.join('\n');
}

interface Face {
  family: string;
  weight: string;
  file: string;
  /** The letters that the face has, as its rule names them; empty for all. */
  letters: string;
}

function facesOf(sheet: CSSStyleSheet): Face[] {
  return Array.from(sheet.cssRules).flatMap((rule) => {
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const [, file] = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue('src')) ?? [];
    if (file === undefined) return [];
    return {
      family: rule.style.getPropertyValue('font-family'),
      weight: rule.style.getPropertyValue('font-weight'),
      file: new URL(file, sheet.href ?? document.baseURI).href,
      letters: rule.style.getPropertyValue('unicode-range'),
    };
  });
}

function writesAny(letters: string, written: string): boolean {
  const ranges = letters.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
  });
  return Array.from(written).some((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return ranges.some(({ from, to }) => from <= code && code <= to);
  });
}

async function inlined(file: string): Promise<string> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  const reader = new FileReader();
  const read = new Promise<string>((resolve, reject) => {
    reader.addEventListener('load', () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    });
    reader.addEventListener('error', reject);
  });
  reader.readAsDataURL(new Blob([await answer.arrayBuffer()], { type: 'font/woff2' }));
  return read;
}
