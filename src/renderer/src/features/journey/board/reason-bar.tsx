import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { put, useStageEvent } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { StageEvent } from '#domain/journey/journey.ts';
import { moveText } from '#domain/journey/stages.ts';
import classes from './board.module.css';

/** The move that a reason can still be added to. */
export interface LastMove {
  readonly company: string;
  readonly event: StageEvent;
}

interface ReasonBarProps {
  readonly move: LastMove;
  readonly onClose: () => void;
}

/** `R` leads from the moved card to the reason, unless something is being typed or asked. */
function useReasonKey(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'r' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
      if (document.querySelector('[role="dialog"], [role="menu"]') !== null) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [field]);
}

/** After a move: asks why, without standing in the way. Gone when the move is undone. */
export function ReasonBar({ move, onClose }: ReasonBarProps): ReactNode {
  const { perform, readOnly } = useSession();
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useReasonKey(field);
  const event = useStageEvent(move.event.id);
  if (event === undefined || event === null) return null;
  const save = async (): Promise<void> => {
    if (reason.trim() === '') return onClose();
    const noted: StageEvent = { ...event, reason: reason.trim() };
    if (await perform(`Noted why ${move.company} moved`, [put('stageEvents', noted)])) onClose();
    return undefined;
  };
  const onKeyDown = (key: KeyboardEvent): void => {
    if (key.key === 'Enter') void save();
    else if (key.key === 'Escape') onClose();
    else return;
    key.preventDefault();
    key.stopPropagation();
  };
  return (
    <fieldset className={classes['reason']} aria-label="Reason for the move">
      <div className={classes['reasonHead']}>
        <span>
          <strong>{move.company}</strong> moved {moveText(event.from, event.to)}.
        </span>
        <ActionIcon aria-label="No reason" onClick={onClose}>
          <IconX size={16} stroke={1.5} />
        </ActionIcon>
      </div>
      <div className={classes['reasonLine']}>
        <TextInput
          className={classes['reasonField'] ?? ''}
          aria-label={`Reason for moving ${move.company}`}
          placeholder="Add a reason (R)"
          ref={field}
          value={reason}
          onChange={(change) => setReason(change.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Button
          variant="default"
          disabled={reason.trim() === '' || readOnly !== null}
          onClick={() => void save()}
        >
          Save reason
        </Button>
      </div>
    </fieldset>
  );
}
