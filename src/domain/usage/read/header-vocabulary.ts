import type { UsageRole } from './recognition.ts';

/** How much a header speaks for a role: the whole header more than a part of it. */
export interface RoleWords {
  readonly role: UsageRole;
  /** Headers in `headerWords` form that are this and nothing else, the most telling group first. */
  readonly exact: readonly string[];
  /** Words or phrases that speak for it inside a longer header. */
  readonly within?: string;
  /** Words that speak against it. */
  readonly never?: string;
}

/**
 * Column names of user lists and usage reports, without diacritics and in lower case: English, German, French, Spanish,
 * Portuguese, Italian, Dutch, Polish, Czech, Swedish, Danish, Norwegian, Finnish.
 */
export const ROLE_WORDS: readonly RoleWords[] = [
  {
    role: 'email',
    exact: [
      'email|e mail|email address|e mail address|mail|user email|user e mail|primary email|member email|login email|account email|email id|correo|correo electronico|direccion de correo electronico|correo del usuario|courriel|adresse e mail|adresse email|adresse de courriel|e mail adresse|email adresse|mailadresse|mail adresse|indirizzo email|indirizzo e mail|endereco de email|endereco de e mail|e mailadres|emailadres|adres e mail|adres email|e post|epost|e postadress|e mailadresse|e postadresse|sahkoposti|sahkopostiosoite|emailova adresa|e mailova adresa|e posta',
      'work email|business email|company email|emails|email addresses',
    ],
    within: 'email|e mail|correo|courriel|e mailadres|e postadress',
    never:
      'recovery|secondary|manager|personal|alternate|alternative|home|new|usage|verified|domain|domains|sent|count|opened|status|received|supervisor|owner|inviter|invited by|last|storage|vorgesetzter|superior|domain emails',
  },
  {
    role: 'account',
    exact: [
      'user id|userid|user identifier|github com login|git hub com login|login|account id|member id|user principal name|upn|sign in name|login name|sam account name|account name|login id|user login|user key|benutzer id|benutzerkennung|anmeldename|kennung|id de usuario|id del usuario|identifiant|identifiant utilisateur|id utente|id do usuario|id do utilizador|gebruikers id|id uzytkownika|anvandar id|bruger id|bruker id|id uzivatele|kayttajatunnus|benutzerprinzipalname',
      'username|user name|handle|user|account|benutzername|benutzer|nutzername|nutzer|usuario|nombre de usuario|utilisateur|nom d utilisateur|utente|nome utente|nome de usuario|nome de utilizador|utilizador|gebruiker|gebruikersnaam|uzytkownik|nazwa uzytkownika|anvandare|anvandarnamn|bruger|brugernavn|bruker|brukernavn|uzivatel|uzivatelske jmeno|kayttaja|kayttajanimi|seat holder|licensed user|screen name|nickname|enterprise server user ids',
      'id|uid|object id|identifier|uuid|guid|member|assignee|participant|person id|employee id',
    ],
  },
  {
    role: 'name',
    exact: [
      'name|full name|fullname|display name|displayname|user full name|member name|user display name|real name|nombre|nombre completo|nombre y apellidos|nom complet|nom|nom et prenom|vollstandiger name|anzeigename|nome|nome completo|nome e cognome|naam|volledige naam|weergavenaam|imie i nazwisko|nazwa wyswietlana|namn|fullstandigt namn|navn|fulde navn|fullt navn|jmeno|jmeno a prijmeni|cele jmeno|nimi|koko nimi|github com name|git hub com name',
      'employee|employee name|person|colleague|mitarbeiter|empleado|employe|dipendente|medewerker|pracownik',
    ],
  },
  {
    role: 'first-name',
    exact: [
      'first name|given name|forename|vorname|prenom|nombre de pila|primer nombre|nome proprio|primeiro nome|voornaam|imie|fornamn|fornavn|krestni jmeno|etunimi|user first name',
    ],
  },
  {
    role: 'last-name',
    exact: [
      'last name|surname|family name|nachname|familienname|nom de famille|apellido|apellidos|cognome|sobrenome|ultimo nome|apelido|achternaam|nazwisko|efternamn|efternavn|etternavn|prijmeni|sukunimi|user last name',
    ],
  },
  {
    role: 'department',
    exact: [
      'department|dept|department name|user department|abteilung|departement|departamento|reparto|dipartimento|afdeling|dzial|avdelning|avdeling|oddeleni|osasto|service',
      'team|division|business unit|bereich|equipe|equipo|squadra|zespol|tym',
      'org unit path|org unit|organizational unit|organisational unit|organisationseinheit|unidad organizativa|unite organisationnelle|cost center|cost centre|kostenstelle|centro de coste|centre de cout|group path',
    ],
  },
  {
    role: 'status',
    exact: [
      'status|user status|account status|account state|member status|state|benutzerstatus|kontostatus|estado|estado del usuario|estado de la cuenta|statut|statut de l utilisateur|etat|etat du compte|stato|stato utente|estado do usuario|situacao|situacao do usuario|situacion|situazione|status do usuario|gebruikersstatus|accountstatus|status uzytkownika|stan|anvandarstatus|brugerstatus|brukerstatus|stav|tila',
    ],
    within: 'user status|account status',
    never: 'has|new|2fa|mfa|2sv|invitation|review|emailed',
  },
  {
    role: 'open-flag',
    exact: [
      'active|is active|account enabled|enabled|account active|user active|aktiv|aktiviert|activo|actif|attivo|ativo|actief|aktywny|aktivni|aktivt|aktiivinen|konto aktiv|habilitado|active user',
    ],
  },
  {
    role: 'closed-flag',
    exact: [
      'is deleted|deleted|suspended|is suspended|disabled|is disabled|deactivated|is deactivated|archived|is archived|blocked|locked|inactive|gesperrt|geloscht|deaktiviert|suspendido|desactivado|eliminado|suspendu|desactive|supprime|sospeso|disattivato|suspenso|desativado|opgeschort|gedeactiveerd|zawieszony|zablokowany',
    ],
  },
  {
    role: 'closed-on',
    exact: [
      'deleted date|deleted on|deleted at|deletion date|deactivated date|deactivated on|deactivated at|date deactivated|deactivation date|suspended on|suspended at|suspended date|removed on|archived at|disabled on|deaktiviert am|geloscht am|gesperrt am|date de desactivation|fecha de desactivacion|data di disattivazione|data de desativacao|datum deactivering',
    ],
  },
  {
    role: 'seat-flag',
    exact: [
      'billing active|is licensed|licensed|has license|has licence|billable|is billable|paid seat|paid user|seat assigned|has seat|lizenziert|con licencia|avec licence|licencie|con licenza|gelicentieerd',
    ],
  },
  {
    role: 'seat-type',
    exact: [
      'license type|licence type|seat type|license|licence|licenses|licences|assigned products|assigned licenses|assigned license|product license|user license|user licenses|license name|license sku|lizenz|lizenztyp|lizenzart|lizenzen|zugewiesene produkte|zugewiesene lizenzen|licencia|licencias|tipo de licencia|productos asignados|licenca|tipo de licenca|type de licence|licences attribuees|produits attribues|licenza|tipo di licenza|tipo licenza|licentie|licentietype|licencja|typ licencji|licens|licenstyp|licenstype|lisens|lisenstype|typ licence|lisenssi',
      'account type|user type|seat|plan|subscription|subscription type|plan type|member type|type of seat|kontotyp|kontotype|benutzertyp|tipo de cuenta|tipo de usuario|type de compte|type d utilisateur|tipo di account|tipo utente|tipo de conta|accounttype|gebruikerstype|typ konta|tier|edition|sku|package|entitlement',
    ],
  },
  {
    role: 'application',
    exact: [
      'application|application name|software|anwendung|aplicacion|applicazione|applicativo|aplicativo|aplicacao|toepassing|aplikacja|aplikace|applikation|sovellus',
    ],
  },
  {
    role: 'function',
    exact: [
      'function|feature|module|product|product type|product name|funktion|modul|produkt|funcion|modulo|producto|fonction|fonctionnalite|produit|funzione|prodotto|funcao|produto|functie|product naam|funkcja|funkce|funktio|app|app name|product configurations|products',
      'site|site name|workspace|workspace name|group name|group|organization|organisation|org|organization name|organisation name|instance|tenant|project|groups|gruppe|gruppenname|grupo|nombre del grupo|groupe|nom du groupe|gruppo|groep|groepsnaam|grupa|grupp|skupina|organisationen|organizacion|organizzazione|organizacao|espace de travail|arbeitsbereich|espacio de trabajo|user group',
    ],
  },
  {
    role: 'period',
    exact: [
      'report period|period days|reporting period days|days in period|berichtszeitraum|periodo del informe|periode du rapport',
    ],
  },
  {
    role: 'as-of',
    exact: [
      'report refresh date|report date|report time|as of|as of date|export date|exported at|exported on|snapshot date|date of report|generated at|generated on|data as of|report generated|report generated at|stichtag|berichtsdatum|aktualisierungsdatum des berichts|fecha del informe|fecha de actualizacion del informe|date du rapport|date d actualisation du rapport|data del report|data do relatorio|rapportdatum|data raportu|rapportdato',
    ],
  },
  {
    role: 'event',
    exact: [
      'date|day|usage date|activity date|event date|event time|timestamp|time|start time|login time|access time|login date|access date|date utc|datum|tag|fecha|dia|jour|data|giorno|dag|dato|dzien|zeitpunkt|ereigniszeit',
    ],
  },
  { role: 'bot-flag', exact: ['is bot|bot|is app|service account|is service account|is robot'] },
];

/** Words in which reports say “last” or “latest”. */
export const LAST_WORDS =
  /^(last|latest|recent|recently|letzte[rnsm]?|zuletzt|derniere?s?|dernierement|ultim[oa]s?|ultimamente|laatste?|ostatni(a|e|ego|ej|o)?|sena(st|ste)|seneste?|sidste?|sist[e]?|posledni(ho)?|naposled(y)?|viimeisin|viimeksi|viimeinen|viimeisimman|lastlogin|lastseen|lastactive|lastlogon|lastactivity)$/;

/** Stems of words in which reports say that somebody did something. */
export const ACTIVITY_STEMS =
  /^(seen|activ|login|logon|logged|log$|signin|sign$|signed|access|use$|used|usage|visit|online|connect|session|open(ed)?$|launch|view(ed)?$|interact|authenticat|engage|sync(ed)?$|pushed|commit|contribut|aktiv|anmeld|nutz|zugriff|gesehen|verwend|benutz|eingeloggt|angemeldet|connexion|connecte|activite|utilis|acces|visite|ouverture|vue?$|vist[oa]|uso$|us(a|e)ge|actividad|acceso|inicio|conexion|ingreso|utiliz|acesso|atividad|sessao|entrada|attivit|accesso|utilizz|connession|actief|activiteit|aanmeld|gebruik|inlog|ingelog|toegang|gezien|aktywn|logowan|uzyci|dostep|wizyt|inlogg|anvan|aktivit|brug|bruk|palogg|indlog|innlog|sedd|set$|sett$|prihlas|pouzit|pristup|kirjaut|kaytt|aktiivi|lastlogin|lastseen|lastactive|lastlogon|lastactivity|vez$)/;

/** Last something that is no use of the application. */
export const NOT_ACTIVITY =
  /\b(ip|surface|name|nombre|apellido|nachname|password|passwort|contrasena|mot de passe|device|location|updated?|modified|modification|changed?|change|geandert|anderung|invoice|payment|billed|assign|assigned|reset|purchase|license|licence|created|creation|by|country|browser|version)\b/;

/** Words of counts and reports, which may also be part of a function's name. */
export const UNLIKELY_ACTIVITY =
  /\b(count|counts|number|status|days|dias|tage|jours|giorni|dagen|channel|message|team)\b/;

/** Words around the name of a function in a last-activity header; what is left over is the function. */
export const FILLER_WORDS = new Set(
  (
    'date dates time at on in of for the to by user users member utc gmt timestamp day was is has since datetime read only required ' +
    'fecha hora del de la el los las en por usuario vez fue dia ' +
    'datum zeit uhrzeit am im in der die das des von vom mit benutzer tag zeitpunkt ' +
    'date heure du le les dans d l a au aux utilisateur en jour sur ' +
    'data ora di della dello dell nel nell utente il lo ' +
    'do da dos das no na em horario usuario utilizador o ' +
    'op van het een tijd gebruiker bij ' +
    'w z dnia uzytkownika na i data ' +
    'for i av til pa den tid tidspunkt dato ' +
    'v ve cas datum a paiva aika log sign into up'
  ).split(' '),
);

/** What a last-activity header may be divided by without another function being meant: kinds of devices. */
export const PLATFORM =
  /^(desktop|android|ios|iphone|ipad|web|mobile|windows|mac|macos|linux|tablet|app|apps|client|browser|phone)( (app|client|os|phone))?$/;
