import { chromium } from '@playwright/test';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const FOLDER = join(import.meta.dirname, '..', '..', 'tests', 'data', 'text-invoices');

/** Prints the made-up invoices of `tests/data/text-invoices/pages` to PDFs beside them. */
async function printSamples(): Promise<void> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
  const page = await browser.newPage();
  for (const name of await readdir(join(FOLDER, 'pages'))) {
    await page.goto(pathToFileURL(join(FOLDER, 'pages', name)).href);
    await page.pdf({ path: join(FOLDER, name.replace(/\.html$/, '.pdf')), format: 'A4' });
  }
  await browser.close();
}

await printSamples();
