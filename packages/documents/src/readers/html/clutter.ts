/** Elements that hold no text of a document, or text nobody sees. */
const dropped =
  'script,style,noscript,template,iframe,object,embed,svg,math,canvas,video,audio,picture,img,form,button,select,input,textarea,nav,dialog,[hidden],[aria-hidden="true"]';

/** Takes out of a page what is not its text: scripts, styles, frames, forms, navigation, hidden elements, comments. */
export function withoutClutter(document: Document): void {
  for (const element of document.querySelectorAll(dropped)) element.remove();
  for (const element of document.querySelectorAll('[style]')) {
    if (
      /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])/i.test(element.getAttribute('style') ?? '')
    )
      element.remove();
  }
  for (const element of document.querySelectorAll('body > header, body > footer')) {
    if (!element.querySelector('h1')) element.remove();
  }
}
