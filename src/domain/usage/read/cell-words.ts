/** What a status cell says about an account. */
export type AccountState =
  | 'open'
  | 'suspended'
  | 'deactivated'
  | 'deleted'
  /** Switched off in some products, not used lately in others. */
  | 'inactive'
  | 'invited'
  | 'bot'
  | 'unclear';

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

const STATES: readonly (readonly [AccountState, RegExp])[] = [
  ['bot', /^(bot|app|application|workflow bot|service account|robot|integration)$/],
  [
    'deleted',
    /^(deleted|removed|terminated|geloscht|entfernt|eliminad[oa]|borrad[oa]|supprimee?|eliminat[oa]|excluid[oa]|removid[oa]|verwijderd|usuniet[ya]|smazan[oy]?|slettet|raderad|poistettu)$/,
  ],
  [
    'suspended',
    /^(suspended|locked|locked out|blocked|banned|gesperrt|suspendid[oa]|bloquead[oa]|suspendue?|bloquee?|sospes[oa]|bloccat[oa]|suspens[oa]|opgeschort|geblokkeerd|zawieszon[ya]|zablokowan[ya]|avstangd|suspenderet|suspendert|pozastaven[oy]?|jaadytetty|paused|archived|archiviert|archivad[oa]|archivee?|archiviat[oa]|arquivad[oa]|gearchiveerd)\b/,
  ],
  [
    'deactivated',
    /^(deactivated|deactivated account|disabled|deprovisioned|revoked|expired|closed|cancell?ed|former|deaktiviert|desactivad[oa]|deshabilitad[oa]|desactivee?|disattivat[oa]|disabilitat[oa]|desativad[oa]|gedeactiveerd|uitgeschakeld|dezaktywowan[ya]|avaktiverad|deaktiveret|deaktivert|deaktivovan[oy]?|false|inaktiverad)\b/,
  ],
  [
    'inactive',
    /^(inactief|inactif|inactiv[oa]|inactive|inaktiv|inativ[oa]|inattiv[oa]|neaktivni|nieaktywn[ya])\b/,
  ],
  [
    'invited',
    /^(invited|invitation sent|pending|pending activation|pending invite|pending user action|invite pending|staged|provisioned|not activated|unclaimed|eingeladen|ausstehend|invitad[oa]|pendiente|invitee?|en attente|invitat[oa]|in attesa|convidad[oa]|pendente|uitgenodigd|in afwachting|zaproszon[ya]|inbjuden|inviteret|invitert)\b/,
  ],
  [
    'open',
    /^(active|aktiv|activ[oa]|actif|active|attiv[oa]|ativ[oa]|actief|aktywn[ya]|aktivni|aktiivinen|enabled|ok|member|admin|owner|primary owner|guest|licensed|activated|habilitad[oa]|full member|true)\b/,
  ],
];

const cache = new Map<string, AccountState>();
const MOST_CACHED = 1000;

/** What a status word says, in the languages of the consoles we know. */
export function accountState(raw: string): AccountState {
  const known = cache.get(raw);
  if (known !== undefined) return known;
  const text = fold(raw);
  const found = STATES.find(([, words]) => words.test(text))?.[0] ?? 'unclear';
  if (cache.size < MOST_CACHED) cache.set(raw, found);
  return found;
}

const YES =
  /^(yes|y|true|1|x|ja|oui|si|sim|tak|ano|kylla|wahr|vrai|verdadero|verdadeiro|vero|waar|prawda|sand|sann|on|✓|✔|enabled|active|licensed)$/;
const NO =
  /^(no|n|false|0|nein|non|nao|nee|nie|nej|nei|ne|ei|falsch|faux|falso|onwaar|falsz|falsk|usann|off|✗|✘|disabled|inactive|unlicensed|none)$/;

const flags = new Map<string, boolean | null>();

/** Yes, no, or null for anything else. */
export function yesOrNo(raw: string): boolean | null {
  if (raw === '' || raw.length > 12) return null;
  const known = flags.get(raw);
  if (known !== undefined) return known;
  const text = fold(raw);
  const flag = YES.test(text) ? true : NO.test(text) ? false : null;
  // What is no flag is not kept: there is no end of it.
  if (flag !== null && flags.size < MOST_CACHED) flags.set(raw, flag);
  return flag;
}
