import { Menu } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconUserHeart, IconUserOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Customer } from '#domain/journey/journey.ts';
import type { MarkKind } from '#domain/journey/mark.ts';
import { MARK_ACTIONS, possibleMarks } from './state-words.ts';

const ICONS: Readonly<Record<MarkKind, typeof IconPlayerPause>> = {
  paused: IconPlayerPause,
  resumed: IconPlayerPlay,
  lost: IconUserOff,
  'won-back': IconUserHeart,
};

interface MarkItemsProps {
  readonly customer: Customer;
  readonly onAsk: (kind: MarkKind) => void;
}

/** The items of a menu that pause, resume, lose or win back, whichever its state allows. */
export function MarkItems({ customer, onAsk }: MarkItemsProps): ReactNode {
  const { today, readOnly } = useSession();
  return possibleMarks(customer.state, today).map((kind) => {
    const Icon = ICONS[kind];
    return (
      <Menu.Item
        key={kind}
        leftSection={<Icon size={14} stroke={1.5} aria-hidden />}
        disabled={readOnly !== null}
        onClick={() => onAsk(kind)}
      >
        {MARK_ACTIONS[kind]}
      </Menu.Item>
    );
  });
}
