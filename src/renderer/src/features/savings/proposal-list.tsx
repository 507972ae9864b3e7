import { Button, UnstyledButton } from '@mantine/core';
import { IconBulb, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import { formatMoney } from '#domain/money/format.ts';
import { priceWords } from '#domain/quotes/price-words.ts';
import type { SavingProposal } from '#domain/savings/proposals.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { KIND_WORDS, proposedDescription } from './saving-words.ts';
import classes from './savings.module.css';

interface ProposalListProps {
  readonly proposals: readonly SavingProposal[];
  /** Opens the form with what was found; nothing is recorded by itself. */
  readonly onRecord: (proposal: SavingProposal) => void;
}

/** What the data says was saved and is not in the register yet. Folded until asked for. */
export function ProposalList({ proposals, onRecord }: ProposalListProps): ReactNode {
  const { locale, readOnly } = useSession();
  const [opened, setOpened] = useState(false);
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  const found = proposals.length === 1 ? '1 thing looks' : `${proposals.length} things look`;
  return (
    <section className={classes['proposals']} aria-label="Found in the data">
      <UnstyledButton
        className={classes['proposalsHead']}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        <Chevron size={14} aria-hidden />
        <IconBulb size={16} stroke={1.5} aria-hidden />
        {found} like {proposals.length === 1 ? 'a saving' : 'savings'} and{' '}
        {proposals.length === 1 ? 'is' : 'are'} not recorded
      </UnstyledButton>
      {opened && (
        <ScrollRegion className={classes['proposalsBody']} label="What looks like savings">
          <ul className={classes['proposalRows']}>
            {proposals.map((proposal) => (
              <li key={proposal.id} className={classes['proposal']}>
                <span className={classes['proposalText']}>
                  <strong>{proposedDescription(proposal)}</strong>
                  <span className={classes['under']}>
                    {priceWords(proposal.before, proposal.period, locale)} →{' '}
                    {priceWords(proposal.now, proposal.period, locale)},{' '}
                    {proposal.quantity.toLocaleString(locale)} {proposal.quantity === 1 ? 'seat' : 'seats'},{' '}
                    {formatDate(proposal.from, locale)} to {formatDate(proposal.to, locale)}
                    {proposal.converted ? '; both prices brought to one period' : ''}
                  </span>
                </span>
                <span className={classes['proposalAmount']}>
                  {formatMoney(proposal.amount, locale)}
                  <span className={classes['under']}>{KIND_WORDS[proposal.kind].toLowerCase()}</span>
                </span>
                <Button
                  variant="default"
                  disabled={readOnly !== null}
                  aria-label={`Record ${proposedDescription(proposal)}`}
                  onClick={() => onRecord(proposal)}
                >
                  Record…
                </Button>
              </li>
            ))}
          </ul>
        </ScrollRegion>
      )}
    </section>
  );
}
