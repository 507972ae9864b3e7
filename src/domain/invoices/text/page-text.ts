/**
 * A piece of text on a page: a rectangle from the page's top left corner in PDF points (1/72 inch). `y` is
 * the top of the letters, `height` their size.
 */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The text of one page as it stands there; sizes in PDF points, as a reader sees the page (turned upright). */
export interface PageText {
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextItem[];
}
