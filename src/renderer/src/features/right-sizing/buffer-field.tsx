import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { putSettings } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';

const MOST_PERCENT = 100;

/** How many seats are kept above those in use; counts for the whole workspace. */
export function BufferField(): ReactNode {
  const { settings, perform, readOnly } = useSession();
  const { bufferPercent } = settings.usage;
  const [typed, setTyped] = useState<number | null>(null);
  const save = (): void => {
    setTyped(null);
    if (typed === null || typed === bufferPercent) return;
    const usage = { ...settings.usage, bufferPercent: typed };
    void perform(`Changed the buffer of seats to ${typed} %`, [putSettings({ ...settings, usage })]);
  };
  return (
    <NumberInput
      aria-label="Buffer of seats in per cent"
      leftSection="Buffer"
      leftSectionWidth={56}
      leftSectionProps={{ style: { fontSize: 13 } }}
      suffix=" %"
      w={132}
      min={0}
      max={MOST_PERCENT}
      clampBehavior="strict"
      allowNegative={false}
      decimalScale={1}
      readOnly={readOnly !== null}
      value={typed ?? bufferPercent}
      onChange={(next) => typeof next === 'number' && setTyped(next)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
}
