import type { PagePlace } from '../found-invoice.ts';
import { INDENT } from './address-block.ts';
import type { Candidate } from './candidates.ts';
import { partOf, type Cell } from './cells.ts';
import type { TextDocument } from './document.ts';
import { companiesIn } from './names.ts';
import { below, rightOf } from './near.ts';

/** Companies in the document that no label takes for something else (a bank, a payee, a buyer). */
export function allCompanies(document: TextDocument): readonly Candidate<string>[] {
  return document.lines.flatMap((line) =>
    line.cells.flatMap((cell) =>
      isLabelled(document, cell)
        ? []
        : companiesIn(cell.text).map((found) => ({
            value: found.name.replace(/[\s,]+$/, ''),
            place: partOf(cell, found.from, found.to),
          })),
    ),
  );
}

function isLabelled(document: TextDocument, cell: Cell): boolean {
  return document.labels.some(
    (hit) =>
      hit.alone &&
      hit.roles.includes('other') &&
      hit.line.page === cell.place.page &&
      Math.abs(hit.cell.place.y - cell.place.y) < cell.place.height * 2 &&
      (rightOf(document, hit) === cell || below(document, hit) === cell),
  );
}

const REGISTRATION =
  /\b(?:VAT|USt|TVA|IVA|BTW|Moms|NIF|CIF|NIPC|CVR|SIRET|SIREN|RCS|HRB|HRA|KvK|P\.?\s?IVA|Org\.?\s?nr|ABN|EIN|FEIN|Company (?:No|number)|Y-tunnus)\b/iu;
const LINES_WITH_NAME = 90;

/** Whether a company's registration or tax number stands under its name, or on its line. */
export function isRegistered(document: TextDocument, name: PagePlace): boolean {
  return document.lines.some(
    (line) =>
      line.page === name.page &&
      line.top > name.y - name.height &&
      line.top < name.y + LINES_WITH_NAME &&
      line.cells.some((cell) => {
        const column = Math.abs(cell.place.x - name.x) < INDENT;
        const beside = Math.abs(cell.place.y - name.y) < name.height;
        return (column || beside) && REGISTRATION.test(cell.text);
      }),
  );
}
