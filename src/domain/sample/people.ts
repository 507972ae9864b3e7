import type { PersonId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Person } from '#domain/people/person.ts';
import { DEPARTMENTS, OWNERS, type Department } from './catalogue.ts';
import { sampleId } from './ids.ts';
import { createDice } from './random.ts';

const FIRST_NAMES = [
  'Ada',
  'Anna',
  'Ben',
  'Carla',
  'Daniel',
  'Elif',
  'Emil',
  'Farid',
  'Greta',
  'Hugo',
  'Ida',
  'Jana',
  'Karim',
  'Lea',
  'Lukas',
  'Maja',
  'Nils',
  'Nora',
  'Olga',
  'Paul',
  'Quirin',
  'Rosa',
  'Sofia',
  'Theo',
  'Uma',
  'Viktor',
  'Wanda',
  'Yusuf',
  'Zoe',
] as const;
const LAST_NAMES = [
  'Abbas',
  'Bauer',
  'Castro',
  'Demir',
  'Eriksen',
  'Fischer',
  'Garcia',
  'Horvat',
  'Ivanova',
  'Jensen',
  'Kowalski',
  'Lang',
  'Marino',
  'Nowak',
  'Okafor',
  'Petrov',
  'Quist',
  'Rossi',
  'Schulz',
  'Tanaka',
  'Urban',
  'Vogel',
  'Weber',
  'Yilmaz',
  'Zimmer',
] as const;

/** How many of hundred work in each department. */
const SHARES: Readonly<Record<Department, number>> = {
  Engineering: 34,
  Sales: 22,
  Marketing: 10,
  Finance: 7,
  People: 6,
  Support: 14,
  IT: 7,
};

const STAFF = 168;
/** How long ago each of those who left did, in days. */
const LEFT_DAYS_AGO = [12, 24, 41, 66, 83, 120, 155, 210, 300] as const;
/** One of the owners left, too: applications wait to be handed over. */
const LEFT_OWNER: Department = 'People';
const LEFT_OWNER_DAYS_AGO = 18;

function mailOf(name: string): string {
  return `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@northwind.example`;
}

function departmentAt(place: number): Department {
  let left = (place * 37) % 100;
  for (const department of DEPARTMENTS) {
    left -= SHARES[department];
    if (left < 0) return department;
  }
  return 'Engineering';
}

/** Everybody of the sample company, as its list of people says: the owners first, then the others. */
export function samplePeople(today: IsoDate, at: IsoInstant): readonly Person[] {
  const owners = DEPARTMENTS.map((department) => ({ name: OWNERS[department], department }));
  const dice = createDice(71);
  const names = new Set<string>();
  while (names.size < STAFF - owners.length) {
    names.add(`${dice.pick(FIRST_NAMES)} ${dice.pick(LAST_NAMES)}`);
  }
  const others = [...names].map((name, place) => ({ name, department: departmentAt(place) }));
  return [...owners, ...others].map(({ name, department }, number) => {
    const daysAgo =
      number < owners.length
        ? department === LEFT_OWNER
          ? LEFT_OWNER_DAYS_AGO
          : undefined
        : LEFT_DAYS_AGO[(number - owners.length) / 11];
    return {
      id: sampleId<PersonId>('person', number),
      name,
      email: mailOf(name),
      otherEmails: [],
      department,
      status: daysAgo === undefined ? 'active' : 'left',
      leftOn: daysAgo === undefined ? null : addDays(today, -daysAgo),
      notes: '',
      createdAt: at,
      updatedAt: at,
    };
  });
}
