import { Button, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Negotiation } from '#domain/decisions/decision.ts';
import { NEGOTIATION_ROOM } from '#domain/dossier/dossier.ts';
import classes from './dossier.module.css';

interface NegotiationFormProps {
  readonly typed: Negotiation;
  readonly changed: boolean;
  readonly onType: (typed: Negotiation) => void;
  readonly onKeep: () => void;
}

const FIELDS = [
  ['ask', 'The ask', 'What you open with.'],
  ['target', 'The target', 'What you want to come out with.'],
  ['walkAway', 'The walk-away', 'From where on you would rather end it.'],
] as const satisfies readonly (readonly [keyof Negotiation, string, string])[];

/** The three things to say in the negotiation. */
export function NegotiationForm({ typed, changed, onType, onKeep }: NegotiationFormProps): ReactNode {
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      {FIELDS.map(([field, label, description]) => {
        const over = Array.from(typed[field]).length - NEGOTIATION_ROOM;
        return (
          <Textarea
            key={field}
            label={label}
            description={over > 0 ? `${over} characters too many: it is cut on paper.` : description}
            value={typed[field]}
            onChange={(event) => onType({ ...typed, [field]: event.currentTarget.value })}
            autosize
            minRows={2}
            maxRows={6}
          />
        );
      })}
      <Button type="submit" disabled={!changed}>
        Keep these words
      </Button>
    </form>
  );
}
