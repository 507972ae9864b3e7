import type { CdpSession } from '../cdp/connection.ts';

const PAPER_INCHES: Readonly<Record<string, readonly [number, number]>> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
};

const DEFAULT_MARGIN_INCHES = 0.4;

/** `webContents.printToPDF`: sizes in inches, as Electron has them. */
export async function printToPdf(session: CdpSession, options: Electron.PrintToPDFOptions): Promise<Buffer> {
  const { pageSize = 'Letter', margins = {} } = options;
  const [paperWidth, paperHeight] =
    typeof pageSize === 'string' ? paper(pageSize) : [pageSize.width, pageSize.height];
  const { data } = await session.send('Page.printToPDF', {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth,
    paperHeight,
    marginTop: margins.top ?? DEFAULT_MARGIN_INCHES,
    marginBottom: margins.bottom ?? DEFAULT_MARGIN_INCHES,
    marginLeft: margins.left ?? DEFAULT_MARGIN_INCHES,
    marginRight: margins.right ?? DEFAULT_MARGIN_INCHES,
    pageRanges: options.pageRanges ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    ...(options.headerTemplate === undefined ? {} : { headerTemplate: options.headerTemplate }),
    ...(options.footerTemplate === undefined ? {} : { footerTemplate: options.footerTemplate }),
  });
  return Buffer.from(data, 'base64');
}

function paper(name: string): readonly [number, number] {
  const size = PAPER_INCHES[name];
  if (!size) throw new Error(`chromium-host does not implement printToPDF with pageSize '${name}'`);
  return size;
}
