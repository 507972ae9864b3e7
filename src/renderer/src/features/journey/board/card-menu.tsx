import { Menu } from '@mantine/core';
import { IconArchive, IconArrowRight, IconPencil, IconTrash, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { STAGES } from '#domain/journey/journey.ts';
import type { Customer, Stage } from '#domain/journey/journey.ts';
import { STAGE_NAMES, kindOfMove } from '#domain/journey/stages.ts';
import { MarkDialog } from '../marks/mark-dialog.tsx';
import type { MarkQuestion } from '../marks/mark-dialog.tsx';
import { MarkItems } from '../marks/mark-items.tsx';

/** The card whose menu is open, and where on the screen it was asked for. */
export interface OpenMenu {
  readonly card: Customer;
  readonly at: { readonly left: number; readonly top: number };
}

interface CardMenuProps {
  readonly open: OpenMenu | null;
  readonly onClose: () => void;
  readonly onOpen: (card: Customer) => void;
  readonly onEdit: (card: Customer) => void;
  readonly onArchive: (card: Customer) => void;
  readonly onDelete: (card: Customer) => void;
  readonly onMove: (card: Customer, to: Stage) => void;
}

function moveWords(from: Stage, to: Stage): string {
  const { kind } = kindOfMove(from, to);
  if (kind === 'back') return `${STAGE_NAMES[to]} (back)`;
  return kind === 'skipped' ? `${STAGE_NAMES[to]} (skips)` : STAGE_NAMES[to];
}

const ICON = { size: 14, stroke: 1.5, 'aria-hidden': true } as const;

interface ItemsProps extends CardMenuProps {
  readonly card: Customer;
  readonly onMark: (question: MarkQuestion) => void;
}

function Items({ card, ...on }: ItemsProps): ReactNode {
  return (
    <>
      <Menu.Item leftSection={<IconUser {...ICON} />} onClick={() => on.onOpen(card)}>
        Open
      </Menu.Item>
      <Menu.Item leftSection={<IconPencil {...ICON} />} onClick={() => on.onEdit(card)}>
        Edit
      </Menu.Item>
      <Menu.Item leftSection={<IconArchive {...ICON} />} onClick={() => on.onArchive(card)}>
        Archive
      </Menu.Item>
      <Menu.Item leftSection={<IconTrash {...ICON} />} onClick={() => on.onDelete(card)}>
        Delete
      </Menu.Item>
      <Menu.Divider />
      <MarkItems customer={card} onAsk={(kind) => on.onMark({ customer: card, kind })} />
      <Menu.Divider />
      <Menu.Label>Move to</Menu.Label>
      {STAGES.filter((stage) => stage !== card.stage).map((stage) => (
        <Menu.Item
          key={stage}
          leftSection={<IconArrowRight {...ICON} />}
          onClick={() => on.onMove(card, stage)}
        >
          {moveWords(card.stage, stage)}
        </Menu.Item>
      ))}
    </>
  );
}

/** The focus goes back to the card that was asked about, unless it left the board. */
function focusCard({ id }: Customer): void {
  document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus();
}

/** One menu for the whole board: it opens beside the card it was asked for. */
export function CardMenu(props: CardMenuProps): ReactNode {
  const { open, onClose } = props;
  const [marking, setMarking] = useState<MarkQuestion | null>(null);
  if (marking !== null) {
    const close = (): void => {
      setMarking(null);
      requestAnimationFrame(() => focusCard(marking.customer));
    };
    return <MarkDialog {...marking} onClose={close} />;
  }
  if (open === null) return null;
  return (
    <Menu opened onChange={(opened) => !opened && onClose()} position="bottom-start" shadow="md" width={190}>
      <Menu.Target>
        <div style={{ position: 'fixed', width: 1, height: 1, ...open.at }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={`Actions for ${open.card.company}`}>
        <Items {...props} card={open.card} onMark={setMarking} />
      </Menu.Dropdown>
    </Menu>
  );
}
