import { Button, NumberInput } from '@mantine/core';
import { IconStarFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DECISION_CHOICES } from '#domain/decisions/decision.ts';
import type { DecisionFactor, RenewalDecision } from '#domain/decisions/decision.ts';
import { MOST_WEIGHT, type FactorReadings } from '#domain/decisions/factors.ts';
import type { FactorLine, FactorSheet } from '#domain/decisions/recommend.ts';
import { CHOICE_WORDS, FACTOR_WORDS } from '#domain/decisions/words.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { readingWords, sourceWords } from '../factor-words.ts';
import { verdictWords } from '../verdict-words.ts';
import classes from './factors.module.css';

type Weights = RenewalDecision['weights'];

interface FactorTableProps {
  readonly sheet: FactorSheet;
  readonly readings: FactorReadings;
  readonly weights: Weights;
  readonly locale: string;
  readonly readOnly: boolean;
  /** What else there is to know, under the recommendation. */
  readonly beside: ReactNode;
  /** While a weight is being typed. */
  readonly onType: (weights: Weights) => void;
  /** When it has been. */
  readonly onSave: (weights: Weights) => void;
}

interface WeightProps extends Pick<FactorTableProps, 'weights' | 'readOnly' | 'onType' | 'onSave'> {
  readonly factor: DecisionFactor;
  readonly weight: number;
}

function Weight({ factor, weight, weights, readOnly, onType, onSave }: WeightProps): ReactNode {
  return (
    <NumberInput
      aria-label={`Weight of ${FACTOR_WORDS[factor]}`}
      size="xs"
      w={58}
      min={0}
      max={MOST_WEIGHT}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      readOnly={readOnly}
      value={weight}
      onChange={(next) => typeof next === 'number' && onType({ ...weights, [factor]: next })}
      onBlur={() => onSave(weights)}
    />
  );
}

function Points({ line, sheet }: { readonly line: FactorLine; readonly sheet: FactorSheet }): ReactNode {
  const { scores, points, weight } = line;
  if (scores === null || points === null) {
    return (
      <td colSpan={DECISION_CHOICES.length} className={classes['leftOut']}>
        unknown, left out
      </td>
    );
  }
  return DECISION_CHOICES.map((choice) => (
    <td key={choice} className={classes['points']} data-recommended={sheet.recommended === choice}>
      {points[choice]}
      <span className={classes['product']}>
        {weight} × {scores[choice]}
      </span>
    </td>
  ));
}

function ChoiceHeads({ sheet }: { readonly sheet: FactorSheet }): ReactNode {
  return DECISION_CHOICES.map((choice) => (
    <th
      key={choice}
      scope="col"
      className={classes['choice']}
      data-recommended={sheet.recommended === choice}
    >
      {sheet.recommended === choice && (
        <>
          <IconStarFilled size={11} aria-hidden />
          <span className={classes['hidden']}>Recommended: </span>
        </>
      )}{' '}
      {CHOICE_WORDS[choice]}
    </th>
  ));
}

/** What speaks for each choice: every reading with its source, every product, every sum. */
export function FactorTable(props: FactorTableProps): ReactNode {
  const { sheet, readings, weights, locale, readOnly, onSave } = props;
  return (
    <section aria-labelledby="decision-factors" className={classes['factors']}>
      <div className={classes['head']}>
        <h2 id="decision-factors" className={classes['title']}>
          What speaks for it
        </h2>
        {Object.keys(weights).length > 0 && !readOnly && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onSave({})}>
            Usual weights
          </Button>
        )}
      </div>
      <p className={classes['verdict']}>{verdictWords(sheet)}</p>
      {props.beside}
      <ScrollRegion label="Factors and their points" className={classes['scroll']}>
        <table className={classes['table']} aria-label="Factors">
          <thead>
            <tr>
              <th scope="col">Factor</th>
              <th scope="col">Weight</th>
              <ChoiceHeads sheet={sheet} />
            </tr>
          </thead>
          <tbody>
            {sheet.lines.map((line) => (
              <tr key={line.factor}>
                <th scope="row">
                  {FACTOR_WORDS[line.factor]}
                  <span className={classes['reading']}>
                    {readingWords(line.factor, readings, locale) ?? 'Unknown'}
                  </span>
                  <span className={classes['source']}>{sourceWords(readings[line.factor], locale)}</span>
                </th>
                <td>
                  <Weight {...props} factor={line.factor} weight={line.weight} />
                </td>
                <Points line={line} sheet={sheet} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Sum</th>
              <td className="desk-number">{sheet.knownWeight}</td>
              {DECISION_CHOICES.map((choice) => (
                <td
                  key={choice}
                  className={classes['points']}
                  data-recommended={sheet.recommended === choice}
                >
                  {sheet.totals[choice]}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      <p className={classes['how']}>
        Each factor scores each choice from 0 (against it) to 10 (for it). Points are weight × score; the
        choice with the most points is recommended. You decide.
      </p>
    </section>
  );
}
