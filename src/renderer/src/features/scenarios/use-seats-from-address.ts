import { useEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { linesOn } from '#domain/contracts/amended-lines.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { ScenarioAssumptions } from '#domain/decisions/decision.ts';

const SEATS = /^-?\d{1,6}$/;

/** The change of seats that an address asks for; `null` when it asks for none, or for a line that is not there. */
export function askedSeats(
  query: URLSearchParams,
  contract: Contract,
  from: IsoDate,
): Pick<ScenarioAssumptions, 'seatChange' | 'seatLineId'> | null {
  const [seats, lineId] = [query.get('seats') ?? '', query.get('line')];
  const known = lineId === null || linesOn(contract, from).some(({ id }) => id === lineId);
  if (!SEATS.test(seats) || !known) return null;
  return { seatChange: Number(seats), seatLineId: lineId };
}

/**
 * Starts the lab with the seats that the address asks for (`?seats=-15&line=…`), once: then they leave the address, so that
 * what is moved afterwards stays moved.
 */
export function useSeatsFromAddress(
  contract: Contract,
  from: IsoDate,
  assumptions: ScenarioAssumptions,
  onChange: (assumptions: ScenarioAssumptions) => void,
): void {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const latest = useRef({ assumptions, onChange });
  useEffect(() => {
    latest.current = { assumptions, onChange };
  });
  useEffect(() => {
    const query = new URLSearchParams(search);
    if (!query.has('seats')) return;
    const asked = askedSeats(query, contract, from);
    if (asked !== null) latest.current.onChange({ ...latest.current.assumptions, ...asked });
    query.delete('seats');
    query.delete('line');
    const rest = query.toString();
    navigate(rest === '' ? path : `${path}?${rest}`, { replace: true });
  }, [search, path, navigate, contract, from]);
}
