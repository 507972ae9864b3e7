import { expect, test } from '../fixtures/desk.ts';
import { InvoicesScreens } from '../pages/invoices.ts';
import { foreignFonts, pdfOf } from '#tests/unit/renderer/documents/hand-written.ts';

/** Share of dark pixels in a stretch of the drawn page, in parts of its width and height. */
interface Stretch {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const LATIN: Stretch = { left: 0.1, top: 0.12, width: 0.4, height: 0.03 };
const JAPANESE: Stretch = { left: 0.1, top: 0.19, width: 0.2, height: 0.03 };
const EMPTY: Stretch = { left: 0.1, top: 0.5, width: 0.4, height: 0.1 };

test('a page is drawn with fonts that its file does not hold, from the program alone', async ({ desk }) => {
  const { page } = desk;
  const screens = new InvoicesScreens(desk);
  await screens.drop([{ name: 'fonts.pdf', bytes: Buffer.from(pdfOf(foreignFonts())) }]);
  await page.getByRole('button', { name: 'Look at 1' }).click({ timeout: 30_000 });
  const sheet = page.getByRole('img', { name: /^Page 1: Invoice 2025-7 請求書/ });
  const ink = (stretch: Stretch): Promise<number> =>
    sheet.evaluate((element, { left, top, width, height }) => {
      const canvas = element as HTMLCanvasElement;
      const [w, h] = [canvas.width, canvas.height];
      const data = canvas.getContext('2d')?.getImageData(left * w, top * h, width * w, height * h).data ?? [];
      let dark = 0;
      for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128 && (data[i + 3] ?? 0) > 128) dark++;
      return dark / (data.length / 4);
    }, stretch);
  await expect.poll(() => ink(LATIN), { timeout: 20_000 }).toBeGreaterThan(0.02);
  await expect.poll(() => ink(JAPANESE)).toBeGreaterThan(0.02);
  expect(await ink(EMPTY)).toBe(0);
});
