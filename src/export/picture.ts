import { writable } from './picture-ink';
import { picturesType } from './picture-type';
import { readDrawing } from './read-drawing';

export interface Picture {
  svg: Blob;
  width: number;
  height: number;
}

interface PictureWords {
  title: string;
  /** What the picture shows, for those who do not see it. */
  description: string;
  language: string;
}

/** Dots a pixel, so that a picture is sharp on paper and on fine screens. */
export const SHARPNESS = 2;
/** More dots than this along one side no browser draws. */
const MOST_DOTS = 16_000;

/** A picture of what a browser has laid out, in one file that refers to no other. `page` is where the type of it is named. */
export async function makePicture(root: Element, page: Document, { title, description, language }: PictureWords): Promise<Picture> {
  const { svg, width, height } = readDrawing(root);
  const named = (name: string, text: string) => {
    const element = document.createElementNS(svg.namespaceURI, name);
    element.textContent = writable(text);
    return element;
  };
  const type = await picturesType(page, svg);
  svg.setAttribute('lang', language);
  svg.prepend(
    named('title', title),
    named('desc', description),
    named('style', `text{font-variant-numeric:tabular-nums lining-nums}\n${type}`),
  );
  const written = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;
  return { svg: new Blob([written], { type: 'image/svg+xml' }), width, height };
}

/** The picture in dots. */
export async function drawPng({ svg, width, height }: Picture): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const dots = Math.min(SHARPNESS, MOST_DOTS / height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * dots);
    canvas.height = Math.round(height * dots);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas to draw on');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error('the canvas gave no picture'));
        else resolve(blob);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
