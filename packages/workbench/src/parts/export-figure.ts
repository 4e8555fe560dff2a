import { captionWords, type Figure, figureSize, place, rampElements, wordElement } from './figure-caption.ts';
import { fileName, saveFile } from './save-file.ts';

const scale = 2;

/** The drawing as an SVG file, with its title above, its notes below and the page's styles written into it. */
function svgText(figure: Figure): string {
  const { width, height, below } = figureSize(figure);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${figure.tokens.paper}"/>`,
    new XMLSerializer().serializeToString(placed(figure.svg)),
    figure.legend ? rampElements(figure.legend, below + 12) : '',
    ...captionWords(figure).map(wordElement),
    '</svg>',
  ].join('');
}

export function saveSvg(figure: Figure): void {
  saveFile(svgText(figure), fileName(figure.title, 'svg'), 'image/svg+xml');
}

/**
 * A PNG at twice the size on the screen. Shapes are drawn as a picture, words one by one in the page's
 * own fonts: a picture made from an SVG cannot reach them, and a machine may have no Chinese font.
 */
export async function savePng(figure: Figure): Promise<void> {
  const { width, height } = figureSize(figure);
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d')!;
  context.drawImage(await pictureOf(figure), 0, 0, canvas.width, canvas.height);
  const { drawCaption, drawWords } = await import('./draw-words.ts');
  await document.fonts.ready;
  drawCaption(context, captionWords(figure), scale);
  drawWords(context, figure.svg, { ...place, scale });
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) saveFile(blob, fileName(figure.title, 'png'));
}

const styled = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'font-weight', 'opacity', 'text-anchor'];

/** A copy of the drawing at its place below the title. */
function placed(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copyStyles(svg, copy);
  const { width, height } = svg.getBoundingClientRect();
  const attributes = { ...place, width: Math.round(width), height: Math.round(height) };
  for (const [name, value] of Object.entries(attributes)) copy.setAttribute(name, String(value));
  return copy;
}

function copyStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of styled) (to as SVGElement).style.setProperty(name, style.getPropertyValue(name));
  for (let i = 0; i < from.children.length; i++) copyStyles(from.children[i]!, to.children[i]!);
}

async function pictureOf(figure: Figure): Promise<HTMLImageElement> {
  const page = new DOMParser().parseFromString(svgText(figure), 'image/svg+xml');
  for (const text of page.querySelectorAll('text')) text.remove();
  const blob = new Blob([new XMLSerializer().serializeToString(page)], { type: 'image/svg+xml' });
  const picture = new Image();
  picture.src = URL.createObjectURL(blob);
  await picture.decode();
  URL.revokeObjectURL(picture.src);
  return picture;
}
