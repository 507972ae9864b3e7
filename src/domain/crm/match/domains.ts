import type { Customer } from '#domain/journey/journey.ts';

/** Providers where anybody can have an address: their domains tell nothing of a company. */
const FREE_MAIL = new Set(
  'gmail.com|googlemail.com|yahoo.com|yahoo.co.uk|yahoo.fr|yahoo.de|yahoo.es|yahoo.it|yahoo.co.jp|yahoo.co.in|ymail.com|hotmail.com|hotmail.co.uk|hotmail.fr|hotmail.de|hotmail.it|hotmail.es|outlook.com|outlook.de|outlook.fr|outlook.es|live.com|live.co.uk|live.fr|live.nl|msn.com|aol.com|icloud.com|me.com|mac.com|proton.me|protonmail.com|pm.me|gmx.de|gmx.net|gmx.at|gmx.ch|gmx.com|web.de|t-online.de|freenet.de|mail.com|mail.ru|yandex.ru|yandex.com|orange.fr|wanadoo.fr|free.fr|laposte.net|sfr.fr|libero.it|virgilio.it|tiscali.it|seznam.cz|centrum.cz|wp.pl|o2.pl|onet.pl|interia.pl|qq.com|163.com|126.com|naver.com|hey.com|fastmail.com|tutanota.com|tuta.io|zoho.com|rediffmail.com|uol.com.br|bol.com.br|terra.com.br|btinternet.com|sky.com|comcast.net|verizon.net|att.net|bluewin.ch|telenet.be|ziggo.nl|kpnmail.nl|bigpond.com|rocketmail.com'.split(
    '|',
  ),
);

const DOMAIN = /^(?=.{3,253}$)([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u;

/** The bare domain of a web address: `https://www.Acme.example/about` gives `acme.example`; `''` when it is none. */
export function webDomain(address: string): string {
  const host = address
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^[^/@]*@/, '')
    .replace(/[/?#].*$/, '')
    .replace(/:\d+$/, '')
    .replace(/\.$/, '')
    .replace(/^www\d?\./, '');
  return DOMAIN.test(host) ? host : '';
}

/** The domain of a company's own mail; `''` for none and for free-mail providers. */
export function companyMailDomain(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = at < 1 ? '' : webDomain(email.slice(at + 1));
  return isFreeMail(domain) ? '' : domain;
}

export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain);
}

export interface KnownDomains {
  readonly web: string;
  readonly mail: readonly string[];
}

/** Rows are never changed in place, and a plan is made anew after every answer. */
const known = new WeakMap<object, KnownDomains>();

/** Domains by which a customer of ours is known: of its web site, and of the mail of its people. */
export function domainsOf(customer: Pick<Customer, 'domain' | 'email' | 'contacts'>): KnownDomains {
  const found = known.get(customer) ?? readDomains(customer);
  known.set(customer, found);
  return found;
}

function readDomains({
  domain,
  email,
  contacts,
}: Pick<Customer, 'domain' | 'email' | 'contacts'>): KnownDomains {
  const web = webDomain(domain);
  const mail = [email, ...contacts.map((contact) => contact.email)]
    .map(companyMailDomain)
    .filter((found) => found !== '');
  return { web: isFreeMail(web) ? '' : web, mail: [...new Set(mail)] };
}
