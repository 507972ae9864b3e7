import type { FoundAsOf } from './as-of.ts';
import type { OrderDecision } from './decide-order.ts';
import type { UsageTable } from './load-table.ts';
import type { UsageCorrections, UsageEvidence, UsageQuestion } from './recognition.ts';
import type { UsageShape } from './table-shape.ts';

/** What is left to ask. */
export function questionsOf(
  table: UsageTable,
  order: OrderDecision,
  asOf: FoundAsOf | null,
  corrections: UsageCorrections,
): UsageQuestion[] {
  const questions: UsageQuestion[] = [];
  if (table.sheets.length > 1 && corrections.sheet === undefined) {
    const choices = table.sheets.map((name) => ({ value: name, label: name }));
    questions.push({ id: 'sheet', question: 'Which sheet of the workbook is to be read?', choices });
  }
  if (order.question !== null) questions.push(order.question);
  if (asOf === null && corrections.asOf === undefined) {
    questions.push({
      id: 'asOf',
      question: 'The file does not say which day it is from. On which day was it exported?',
    });
  }
  return questions;
}

/** Why the file is read the way it is, a sentence each. */
export function evidenceOf(
  table: UsageTable,
  shape: UsageShape,
  product: string | null,
  order: OrderDecision,
  asOf: FoundAsOf | null,
  periodDays: number | null,
): UsageEvidence[] {
  const sentences: UsageEvidence[] = [
    ...table.evidence,
    { about: 'header', sentence: shape.evidence },
    {
      about: 'product',
      sentence:
        product === null
          ? 'No known export has these columns; they are told by their names and by what they hold.'
          : `The columns are those of ${product}.`,
    },
    { about: 'dateOrder', sentence: order.sentence },
  ];
  if (asOf !== null) sentences.push({ about: 'asOf', sentence: `As of ${asOf.date}: ${asOf.sentence}` });
  if (periodDays !== null)
    sentences.push({ about: 'period', sentence: `Days are counted over ${periodDays} days.` });
  return sentences;
}
