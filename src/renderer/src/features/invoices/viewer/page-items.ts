import type { PagePlace } from '#domain/invoices/found-invoice.ts';
import type { PageText, TextItem } from '#domain/invoices/text/page-text.ts';

/** How far beside a text a press still means it, in PDF points. */
const NEAR = 3;

/** The text at a point of the page; of several the smallest. `null` where there is none. */
export function itemAt(page: PageText, x: number, y: number): TextItem | null {
  const hit = page.items.filter(
    (item) =>
      x >= item.x - NEAR &&
      x <= item.x + item.width + NEAR &&
      y >= item.y - NEAR &&
      y <= item.y + item.height + NEAR,
  );
  return hit.toSorted((a, b) => a.width * a.height - b.width * b.height)[0] ?? null;
}

/** The words of a page within a place, from left to right. */
export function textIn(pages: readonly PageText[], place: PagePlace): string {
  const items = pages[place.page - 1]?.items ?? [];
  return items
    .filter((item) => {
      const middle = item.y + item.height / 2;
      return (
        middle >= place.y &&
        middle <= place.y + place.height &&
        item.x + item.width > place.x &&
        item.x < place.x + place.width
      );
    })
    .toSorted((a, b) => a.x - b.x)
    .map((item) => cutTo(item, place))
    .join(' ')
    .trim();
}

/** The part of a text that lies within the place, by its share of the width: places can be finer than texts. */
function cutTo({ text, x, width }: TextItem, place: PagePlace): string {
  if (width <= 0 || (x >= place.x - 1 && x + width <= place.x + place.width + 1)) return text;
  const at = (position: number): number => Math.round(((position - x) / width) * text.length);
  return text.slice(Math.max(0, at(place.x)), Math.min(text.length, at(place.x + place.width)));
}
