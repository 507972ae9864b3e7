import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { decimalWords } from '../decimal-words.ts';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { FoundAttachment, FoundInvoice } from '#domain/invoices/found-invoice.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import { saveCopy } from './save-copy.ts';
import { typedOf } from '../form/typed-fields.ts';
import classes from './viewer.module.css';

type Amount = (plain: string | null) => string;

/** What an electronic invoice says, laid out as a page: header, parties, lines, taxes, totals. */
export function FoundPaper({ found }: { readonly found: FoundInvoice }): ReactNode {
  const { locale } = useSession();
  const code = found.currency ?? '';
  const amount: Amount = (plain) => {
    if (plain === null) return '';
    if (!isKnownCurrency(code)) return plain;
    return `${typedOf('total', plain, { locale, currency: code })} ${code}`;
  };
  const day = (date: IsoDate | null): string | null => (date === null ? null : formatDate(date, locale));
  const period = [day(found.periodStart), day(found.periodEnd)].filter((date) => date !== null).join(' – ');
  return (
    <article className={classes['paper']}>
      <h4>{`${found.kind === 'invoice' ? 'Invoice' : 'Credit note'} ${found.number ?? ''}`}</h4>
      <Facts
        facts={[
          ['From', found.seller],
          ['To', found.buyer],
          ['Issued', day(found.issueDate)],
          ['Due', day(found.dueDate)],
          ['Period', period],
        ]}
      />
      {found.lines.length > 0 && <Lines found={found} amount={amount} day={day} locale={locale} />}
      <h5>Totals</h5>
      <table className={classes['table']}>
        <tbody>
          {found.taxes.map(({ percent, base, amount: tax }, index) => (
            // Two rates may be equal.
            <tr key={index}>
              <th scope="row">
                {`Tax${percent === null ? '' : ` ${decimalWords(percent, locale)} %`}${base === null ? '' : ` on ${amount(base)}`}`}
              </th>
              <td className={classes['number']}>{amount(tax)}</td>
            </tr>
          ))}
          <Total label="Total with tax" value={amount(found.total)} />
          {found.payable !== found.total && <Total label="To pay" value={amount(found.payable)} />}
        </tbody>
      </table>
      <Attachments files={found.attachments} />
      {found.notices.length > 0 && (
        <>
          <h5>Noticed</h5>
          <ul>
            {found.notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, string | null])[] }): ReactNode {
  return (
    <dl className={classes['parties']}>
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Total({ label, value }: { readonly label: string; readonly value: string }): ReactNode {
  if (value === '') return null;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className={classes['number']}>
        <strong>{value}</strong>
      </td>
    </tr>
  );
}

interface LinesProps {
  readonly found: FoundInvoice;
  readonly amount: Amount;
  readonly day: (date: IsoDate | null) => string | null;
  readonly locale: string;
}

function Lines({ found, amount, day, locale }: LinesProps): ReactNode {
  return (
    <>
      <h5>Lines</h5>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" className={classes['number']}>
              Quantity
            </th>
            <th scope="col" className={classes['number']}>
              Unit price
            </th>
            <th scope="col" className={classes['number']}>
              Net
            </th>
          </tr>
        </thead>
        <tbody>
          {found.lines.map((line, index) => (
            // Lines have no number of their own; two may be equal.
            <tr key={index}>
              <td>
                {line.description}
                {(line.periodStart ?? line.periodEnd) !== null && (
                  <span className="desk-dim">
                    {` ${[day(line.periodStart), day(line.periodEnd)].filter((date) => date !== null).join(' – ')}`}
                  </span>
                )}
              </td>
              <td className={classes['number']}>{decimalWords(line.quantity, locale)}</td>
              <td className={classes['number']}>{decimalWords(line.unitPrice, locale)}</td>
              <td className={classes['number']}>{amount(line.net)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Attachments({ files }: { readonly files: readonly FoundAttachment[] }): ReactNode {
  if (files.length === 0) return null;
  return (
    <>
      <h5>Attached</h5>
      <ul className={classes['attachments']}>
        {files.map(({ name, mediaType, bytes }, index) => (
          <li key={`${index} ${name}`}>
            <Button
              size="compact-xs"
              variant="default"
              leftSection={<IconDownload size={13} />}
              aria-label={`Save ${name}`}
              onClick={() => void saveCopy(name, new Blob([bytes.slice()], { type: mediaType }))}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
