import { Alert, Autocomplete, Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { offeredEnd } from '#domain/off-boarding/notice-day.ts';
import { OFF_BOARDING_STEPS } from '#domain/off-boarding/retirement.ts';
import type { OffBoardingRequest } from '#domain/off-boarding/plan.ts';
import type { Outcome } from '#domain/outcome.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { dateText, readDateText } from '#ui/form/date-text.ts';
import { PlannedSteps } from './planned-steps.tsx';

interface StartDialogProps {
  readonly application: Application;
  readonly contracts: readonly Contract[];
  /** The contract that the plan counts from, to begin with. */
  readonly contract: Contract | null;
  /** First day of the term that was decided about; `null`: the present one. */
  readonly termStart: IsoDate | null;
  readonly noticeSent: boolean;
  /** Applications that users could move to. */
  readonly others: readonly Application[];
  readonly owners: readonly string[];
  readonly onStart: (request: OffBoardingRequest) => Promise<Outcome<unknown>>;
  readonly onClose: () => void;
}

/** A last day for applications without a contract that has one. */
const WITHOUT_END_DAYS = 30;

/** Asks for the last day, the successor and the owner, and shows the steps that come of it. */
export function StartDialog(props: StartDialogProps): ReactNode {
  const { application, contracts, termStart, noticeSent, others, owners, onStart, onClose } = props;
  const { today, locale, settings } = useSession();
  const offerFor = (contract: Contract | null): { termEnd: IsoDate; afterNext: boolean } =>
    (contract && offeredEnd(contract, termStart, noticeSent, today, settings.deadlines)) ?? {
      termEnd: addDays(today, WITHOUT_END_DAYS),
      afterNext: false,
    };
  const [contract, setContract] = useState(props.contract);
  const [end, setEnd] = useState(() => dateText(offerFor(props.contract).termEnd, locale));
  const [successorId, setSuccessorId] = useState<string | null>(null);
  const [owner, setOwner] = useState(application.owner);
  const [problem, setProblem] = useState<string | null>(null);
  const read = readDateText(end, locale);
  const termEnd = read.ok ? read.value : null;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!read.ok) return setProblem(read.message);
    if (termEnd === null) return setProblem('Enter the last day of use: the steps are counted back from it.');
    const steps = OFF_BOARDING_STEPS.map((step) => [step, owner.trim()] as const);
    const successor = others.find(({ id }) => id === successorId) ?? null;
    const owned = Object.fromEntries(steps);
    const outcome = await onStart({ application, contract, termEnd, successor, owners: owned });
    if (outcome.ok) onClose();
    else setProblem(outcome.message);
  };
  const choose = (id: string | null): void => {
    const chosen = contracts.find((one) => one.id === id) ?? null;
    setContract(chosen);
    setEnd(dateText(offerFor(chosen).termEnd, locale));
  };
  return (
    <Modal opened onClose={onClose} title={`Off-boarding of ${application.name}`} size="lg">
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          {contracts.length > 1 && (
            <Select
              label="Contract"
              data={contracts.map(({ id, name }) => ({ value: id, label: name }))}
              clearable
              value={contract?.id ?? null}
              onChange={choose}
            />
          )}
          <Group grow align="start">
            <DateField
              label="Last day of use"
              description={
                offerFor(contract).afterNext
                  ? 'Notice is too late for the present term: it runs until the end of the next.'
                  : 'Steps are due counted back from it.'
              }
              value={end}
              onChange={setEnd}
              locale={locale}
              today={today}
              required
            />
            <Select
              label="Successor"
              description="Where the users go; may be none."
              data={others.map(({ id, name }) => ({ value: id, label: name }))}
              searchable
              clearable
              value={successorId}
              onChange={setSuccessorId}
            />
          </Group>
          <Autocomplete
            label="Owner of the steps"
            description="Each step can be given to somebody else later."
            data={[...owners]}
            value={owner}
            onChange={setOwner}
          />
          {termEnd !== null && <PlannedSteps contract={contract} termEnd={termEnd} />}
          {problem !== null && (
            <Alert color="red" variant="light" role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Start off-boarding</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
