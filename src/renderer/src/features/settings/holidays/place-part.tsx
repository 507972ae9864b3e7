import { Button, Group, Loader, Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { withPlace, withoutPlace } from './change-calendar.ts';
import { SOURCE } from './holiday-source.ts';
import { useCountries, useRegions } from './use-places.ts';

interface PlacePartProps {
  readonly deadlines: TermSettings;
  readonly onChange: (what: string, deadlines: TermSettings) => void;
}

const WHOLE = '';

/** The country, and the part of it, whose public holidays are kept free. */
export function PlacePart({ deadlines, onChange }: PlacePartProps): ReactNode {
  const { today } = useSession();
  const { calendar } = deadlines;
  const all = useCountries();
  const parts = useRegions(calendar?.country ?? null);
  const [busy, setBusy] = useState(false);
  const choose = async (country: string, region: string | null): Promise<void> => {
    setBusy(true);
    try {
      const name = all.value?.find(({ code }) => code === country)?.name ?? country;
      onChange(`the holidays to those of ${name}`, await withPlace(deadlines, country, region, today));
    } catch (error) {
      noticeProblem('The holidays were not changed', error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const options = (places: typeof all.value): { value: string; label: string }[] =>
    (places ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <Group align="end" gap="sm">
        <Select
          label="Public holidays of"
          placeholder="No country: only your own days"
          searchable
          w={280}
          data={options(all.value)}
          value={calendar?.country ?? null}
          disabled={busy || all.value === null}
          onChange={(country) => {
            if (country !== null && country !== calendar?.country) void choose(country, null);
          }}
        />
        {calendar !== undefined && parts.value !== null && parts.value.length > 0 && (
          <Select
            label="Region"
            searchable
            w={240}
            data={[{ value: WHOLE, label: 'The whole country' }, ...options(parts.value)]}
            value={calendar.region ?? WHOLE}
            disabled={busy}
            onChange={(region) => {
              if (region !== null) void choose(calendar.country, region === WHOLE ? null : region);
            }}
          />
        )}
        {calendar !== undefined && (
          <Button
            variant="default"
            disabled={busy}
            onClick={() => onChange('the holidays to your own days', withoutPlace(deadlines))}
          >
            Only my own days
          </Button>
        )}
        {busy && <Loader size="xs" aria-label="Reading the holidays" />}
      </Group>
      {(all.problem ?? parts.problem) !== null && (
        <Text size="sm" role="alert">
          {all.problem ?? parts.problem}
        </Text>
      )}
      {calendar !== undefined && (
        <Text size="xs" className="desk-dim">
          {`Public and bank holidays of ${calendar.from} to ${calendar.to} from ${SOURCE}; later years are added by themselves. Look them over: sources err, and companies have days of their own.`}
        </Text>
      )}
    </>
  );
}
