import './paper.css';
import paperStyle from './paper.css?inline';

/** A page as it goes to the printer: content and style, nothing that would have to be loaded. */
export interface Sheet {
  readonly title: string;
  readonly language: string;
  readonly body: string;
  readonly style: string;
}

/**
 * What an element on the screen is on paper. The element must be drawn from classes of `paper.css` and of `style` alone:
 * nothing else goes with it.
 */
export function sheetOf(
  element: HTMLElement,
  {
    title,
    language,
    style = '',
  }: { readonly title: string; readonly language: string; readonly style?: string },
): Sheet {
  return { title, language, body: element.outerHTML, style: `${paperStyle}\n${style}` };
}
