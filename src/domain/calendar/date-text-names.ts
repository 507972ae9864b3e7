/**
 * Month names as statements write them, without diacritics and in lower case: usual short forms and the
 * full names with their inflections. English, German, French, Dutch, Spanish, Italian, Portuguese, Czech,
 * Slovak, Polish, Swedish, Danish, Norwegian, Finnish, Hungarian.
 */
const MONTHS: readonly string[] = [
  'jan jaen ene gen led sty tam january januar jaenner janner janvier januari enero gennaio janeiro leden ledna styczen stycznia tammikuu tammikuuta',
  'feb fev fevr uno lut hel february februar fevrier februari febrero febbraio fevereiro unor unora luty lutego helmikuu helmikuuta',
  'mar mrz mrt maa bre march maerz marz mars maart marzo marco brezen brezna marec marca marzec marca maaliskuu maaliskuuta marcius',
  'apr avr abr dub kwi huh april avril abril aprile duben dubna kwiecien kwietnia huhtikuu huhtikuuta aprilis',
  'may mai mei maj mag mayo kve tou maio maggio kveten kvetna maja touko toukokuu toukokuuta majus',
  'jun juin giu cvn cze kes june juni junio giugno junho cerven cervna juna czerwiec czerwca kesakuu kesakuuta junius',
  'jul juil lug cvc lip hei july juli juillet julio luglio julho cervenec cervence jula lipiec lipca heinakuu heinakuuta julius',
  'aug aou ago srp sie elo august aout augustus agosto srpen srpna augusta sierpien sierpnia augusti elokuu elokuuta augusztus',
  'sep sept set szept zar wrz syy september septembre septiembre settembre setembro zari septembra wrzesien wrzesnia syyskuu syyskuuta szeptember',
  'oct okt out ott rij paz lok october oktober octobre octubre ottobre outubro rijen rijna oktobra pazdziernik pazdziernika lokakuu lokakuuta',
  'nov lis marras november novembre noviembre novembro listopad listopadu novembra listopada marraskuu marraskuuta',
  'dec dez dic des pro gru jou december dezember decembre diciembre dicembre dezembro prosinec prosince decembra grudzien grudnia desember joulukuu joulukuuta',
];

const MONTH_BY_NAME = new Map<string, number>(
  MONTHS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

const WEEKDAY =
  /^(mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|maa|din|woe|don|vri|zat|zon|mie|jue|vie|sab|dom|gio|po|ut|st|ct|pa|ne)(day|sday|nesday|rsday|urday|tag|ntag|enstag|ttwoch|nnerstag|eitag|mstag|nntag|di|credi|edi|dredi|anche)?\.?$/;

/** The month (1 to 12) a word names, or 0. */
export function monthOfName(word: string): number {
  return word.length > 12 ? 0 : (MONTH_BY_NAME.get(plain(word)) ?? 0);
}

/** True for the name of a day of the week, which a date may begin with. */
export function isWeekdayName(word: string): boolean {
  return WEEKDAY.test(plain(word));
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
