import { Button, Menu } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { STAGES, type Customer, type Stage } from '#domain/journey/journey.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import { useCustomerEdits } from '../customer/use-customer-edits.ts';
import classes from './board.module.css';
import type { ChosenCards } from './use-chosen-cards.ts';

interface SelectionBarProps {
  readonly chosen: ChosenCards;
  /** The chosen cards that are in sight. */
  readonly cards: readonly Customer[];
  readonly onMove: (cards: readonly Customer[], to: Stage) => void;
}

/** Esc lets go of the chosen cards, unless something is open that it closes first. */
function useEscape(active: boolean, clear: () => void): void {
  useEffect(() => {
    if (!active) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('[role="dialog"], [role="menu"]') === null) clear();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [active, clear]);
}

/** What can be done with several cards at once. */
export function SelectionBar({ chosen, cards, onMove }: SelectionBarProps): ReactNode {
  const { readOnly } = useSession();
  const edits = useCustomerEdits();
  useEscape(cards.length > 0, chosen.clear);
  if (cards.length === 0) return null;
  const words = cards.length === 1 ? '1 customer chosen' : `${cards.length} customers chosen`;
  const disabled = readOnly !== null;
  const done = (work: Promise<unknown>): void => {
    void work.then(chosen.clear);
  };
  return (
    <fieldset className={classes['chosen']} aria-label="Chosen customers">
      <output>{words}</output>
      <Menu position="top-start" shadow="md" width={180}>
        <Menu.Target>
          <Button disabled={disabled}>Move to…</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {STAGES.map((stage) => (
            <Menu.Item
              key={stage}
              leftSection={<IconArrowRight size={14} stroke={1.5} aria-hidden />}
              onClick={() => {
                onMove(cards, stage);
                chosen.clear();
              }}
            >
              {STAGE_NAMES[stage]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" disabled={disabled} onClick={() => done(edits.setArchived(cards, true))}>
        Archive
      </Button>
      <Button variant="default" disabled={disabled} onClick={() => done(edits.remove(cards))}>
        Delete
      </Button>
      <Button variant="subtle" color="gray" onClick={chosen.clear}>
        Let go (Esc)
      </Button>
    </fieldset>
  );
}
