import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isCrmExport } from '#domain/crm/read/recognise.ts';
import { rowsOfText } from '#domain/crm/read/table-rows.ts';

const FOLDERS = ['usage', 'statements', 'purchase-cards', 'csv-dialects', 'supplier-payments'];
const START = 16_384;

const files = FOLDERS.flatMap((folder) =>
  readdirSync(`tests/data/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(csv|tsv|txt)$/i.test(name))
    .map((name) => `tests/data/${folder}/${name}`),
);

describe('files of other things', () => {
  it.each(files)('%s is not taken for an export of a CRM', (file) => {
    const start = readFileSync(file, 'utf8').slice(0, START);
    const rows = rowsOfText(start.slice(0, start.lastIndexOf('\n') + 1));
    expect(rows.ok && isCrmExport(rows.value, new Set())).toBe(false);
  });
});
