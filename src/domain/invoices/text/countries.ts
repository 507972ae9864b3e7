/** What a document's addresses and numbers say about where its writer may be. */
export interface CountryEvidence {
  readonly unitedStates: boolean;
  /** Somewhere that writes the day before the month. */
  readonly dayFirst: boolean;
  /** Another country whose money is called dollar. */
  readonly otherDollar: boolean;
}

const US_STATE =
  /\b(?:A[LKZR]|C[AOT]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|DC|California|New York|Washington|Texas|Delaware|Massachusetts|Illinois|Colorado|Oregon|Utah|Florida|Georgia|Virginia)[ ,]+\d{5}(?:-\d{4})?\b/;
const US_NAME = /\b(?:United States(?: of America)?|U\.?S\.?A\.?)(?!\w)/;
const VAT_ID =
  /\b(?:ATU\d{8}|BE ?0?\d{9,10}|DE ?\d{9}|DK ?\d{8}|ES ?[A-Z0-9]\d{7}[A-Z0-9]|FI ?\d{8}|FR ?[A-Z0-9]{2} ?\d{9}|GB ?\d{9}|IE ?\d{7}[A-Z]{1,2}|IT ?\d{11}|NL ?\d{9}B\d{2}|PT ?\d{9}|SE ?\d{12}|EU ?\d{9}|CHE-?\d{3}\.?\d{3}\.?\d{3})\b/;
const DAY_FIRST =
  /\b(?:United Kingdom|England|Scotland|Ireland|Germany|Deutschland|France|Netherlands|Spain|Italy|Portugal|Sweden|Denmark|Norway|Finland|Belgium|Austria|Switzerland|Luxembourg|Poland|Czech|Estonia|Cyprus|Malta|Israel|Australia|New Zealand|Singapore|India|Brazil|South Africa|Companies House|HMRC|ABN|VAT)\b/;
const GB_POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/;
const OTHER_DOLLAR =
  /\b(?:Canada|Ontario|Quebec|British Columbia|Australia|New Zealand|Singapore|Hong Kong|Mexico|Taiwan|CAD|AUD|NZD|SGD|HKD|ABN|GST|HST)\b|\b[A-Z]\d[A-Z] \d[A-Z]\d\b/;

/** Looks for states with ZIP codes, VAT numbers, postcodes and names of countries. */
export function countryEvidence(texts: readonly string[]): CountryEvidence {
  const any = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text));
  return {
    unitedStates: any(US_STATE) || any(US_NAME),
    dayFirst: any(VAT_ID) || any(DAY_FIRST) || any(GB_POSTCODE),
    otherDollar: any(OTHER_DOLLAR),
  };
}
