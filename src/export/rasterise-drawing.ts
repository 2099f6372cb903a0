/** A PNG of an SVG drawing, as a data address. Throws where the browser cannot draw it. */
export async function rasteriseDrawing(drawing: string, width: number, height: number): Promise<string> {
  const address = URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }));
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const brush = canvas.getContext('2d');
    if (brush === null) throw new Error('the browser has no canvas');
    brush.drawImage(picture, 0, 0, width, height);
    return canvas.toDataURL('image/png');
  } finally {
    URL.revokeObjectURL(address);
  }
}
