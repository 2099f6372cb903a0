import { expect, it } from 'vitest';
import { drawPng, makePicture } from '@/export/picture';

it('a picture is drawn whatever control characters a name holds', async () => {
  const name = 'a\u000Bb\u0000c \uffff<b>&';
  const sheet = document.createElement('div');
  // React writes a text as it is; the parser of a page would clean it first.
  sheet.append(document.createTextNode(name));
  document.body.append(sheet);
  const picture = await makePicture(sheet, document, { title: name, description: name, language: 'en' });
  sheet.remove();
  const written = await picture.svg.text();
  expect(new DOMParser().parseFromString(written, 'image/svg+xml').querySelector('parsererror')).toBeNull();
  expect(written).toContain('abc &lt;b&gt;&amp;');
  expect((await createImageBitmap(await drawPng(picture))).width).toBe(2 * picture.width);
});

it('a picture leaves out what is folded away, and keeps the words on the fold', async () => {
  const sheet = document.createElement('div');
  const fold = document.createElement('details');
  const words = document.createElement('summary');
  const folded = document.createElement('p');
  words.textContent = '128 more';
  folded.textContent = 'folded';
  fold.append(words, folded);
  sheet.append(fold);
  document.body.append(sheet);
  const drawn = async () => (await makePicture(sheet, document, { title: 'a', description: 'b', language: 'en' })).svg.text();
  const closed = await drawn();
  fold.open = true;
  const open = await drawn();
  sheet.remove();
  expect(closed).toContain('128 more');
  expect(closed).not.toContain('folded');
  expect(open).toContain('folded');
});
