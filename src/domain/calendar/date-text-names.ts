/**
 * Month names as statements write them, without diacritics and in lower case. A text matches a month
 * when it begins with one of its stems and is not longer than the longest name; stems are the
 * shortest beginnings that no other month of any of the languages shares.
 * English, German, French, Dutch, Spanish, Italian, Portuguese, Czech, Slovak, Polish, Swedish,
 * Danish, Norwegian, Finnish, Hungarian.
 */
const STEMS: readonly (readonly string[])[] = [
  ['jan', 'jaen', 'janv', 'ene', 'gen', 'led', 'sty', 'tammi'],
  ['feb', 'fev', 'fevr', 'unor', 'unora', 'lut', 'helmi'],
  ['mar', 'maerz', 'mrz', 'mrt', 'maa', 'brez'],
  ['apr', 'avr', 'abr', 'dub', 'kwi', 'huhti'],
  ['may', 'mai', 'mei', 'maj', 'mag', 'mayo', 'kve', 'touko'],
  ['jun', 'juin', 'giu', 'cerven', 'cervna', 'cze', 'kesa'],
  ['jul', 'juil', 'lug', 'cervenec', 'cervence', 'lip', 'heina'],
  ['aug', 'aou', 'ago', 'srp', 'sie', 'elo'],
  ['sep', 'set', 'szep', 'zar', 'wrz', 'syys'],
  ['oct', 'okt', 'out', 'ott', 'rij', 'paz', 'loka'],
  ['nov', 'listopad', 'lis', 'marras'],
  ['dec', 'dez', 'dic', 'des', 'pros', 'gru', 'joulu'],
];

const WEEKDAY =
  /^(mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|maa|din|woe|don|vri|zat|zon|mie|jue|vie|sab|dom|gio|po|ut|st|ct|pa|ne)(day|sday|nesday|rsday|urday|tag|ntag|enstag|ttwoch|nnerstag|eitag|mstag|nntag|di|credi|edi|dredi|anche)?\.?$/;

const MONTH_BY_NAME = new Map<string, number>();

/** The month (1 to 12) a word names, or 0. */
export function monthOfName(word: string): number {
  const known = MONTH_BY_NAME.get(word);
  if (known !== undefined) return known;
  const month = findMonth(plain(word));
  if (MONTH_BY_NAME.size < 500) MONTH_BY_NAME.set(word, month);
  return month;
}

/** True for the name of a day of the week, which a date may begin with. */
export function isWeekdayName(word: string): boolean {
  return WEEKDAY.test(plain(word));
}

function findMonth(name: string): number {
  if (name.length < 3 || name.length > 12) return 0;
  let best = 0;
  let bestLength = 0;
  STEMS.forEach((stems, index) => {
    for (const stem of stems) {
      if (stem.length > bestLength && name.startsWith(stem)) {
        best = index + 1;
        bestLength = stem.length;
      }
    }
  });
  return best;
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
