import { fileName, saveFile } from './save-file.ts';

/** An SVG drawing as a file's text, with the styles it has on the page written into it. */
export function svgText(svg: SVGSVGElement, background: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copyStyles(svg, copy);
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(Math.round(width)));
  copy.setAttribute('height', String(Math.round(height)));
  copy.style.background = background;
  return new XMLSerializer().serializeToString(copy);
}

export function saveSvg(svg: SVGSVGElement, title: string, background: string): void {
  saveFile(svgText(svg, background), fileName(title, 'svg'), 'image/svg+xml');
}

/** A PNG at twice the size on the screen. */
export async function savePng(svg: SVGSVGElement, title: string, background: string): Promise<void> {
  const { width, height } = svg.getBoundingClientRect();
  const { embedFonts } = await import('./embed-fonts.ts');
  const text = await embedFonts(svgText(svg, background), svg.textContent ?? '');
  const picture = new Image();
  picture.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * 2);
  canvas.height = Math.round(height * 2);
  const context = canvas.getContext('2d')!;
  context.fillStyle = background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(picture.src);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) saveFile(blob, fileName(title, 'png'));
}

const styled = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'font-weight', 'opacity', 'text-anchor'];

function copyStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of styled) (to as SVGElement).style.setProperty(name, style.getPropertyValue(name));
  for (let i = 0; i < from.children.length; i++) copyStyles(from.children[i]!, to.children[i]!);
}
