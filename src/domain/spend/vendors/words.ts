/** Word lists the evidence is judged by. Short on purpose: each word must be a clear sign by itself. */

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Shops, trades, streets and places of business: a product's name beside one of these is another company. */
export const TRADE_WORDS = words(`
  florist florists flowers flower blooms garden gardens nursery nurseries catering caterers caterer restaurant
  restaurants cafe coffee bar grill pub inn hotel hotels bakery bakers bread butcher butchers kitchen kitchens
  pizza kebab chicken burger burgers sandwich food foods deli wine wines brewery brew spirits tea bistro diner
  plumbing plumber plumbers heating electrical electrician builders building joinery carpentry roofing paving
  scaffolding flooring carpets carpet furniture blinds curtains bathrooms hardware ironmongery locksmith
  locksmiths garage garages motors motor motorcycles autos tyres tires car cars taxi taxis cabs cab coaches
  minibus haulage removals salon hair hairdressing barber barbers beauty nails spa tattoo dental dentist dentists
  vets vet veterinary physiotherapy physio pharmacy chemist optician opticians clinic funeral church chapel
  school nurseryschool academy college university museum theatre cinema zoo farm farms fisheries fishing
  stables equestrian golf gym fitness leisure bowling swimming fuel petrol forecourt filling newsagent
  newsagents news supermarket superstore grocers grocery convenience mart boutique jewellers jewellery clothing clothes shoes shoe fashions fabrics toys games gifts cards crafts
  pets pet aquatics cleaning cleaners laundry laundrette skip skips waste printers printwear signs trophies
  street road rd avenue ave lane parade parking airport airways airlines railway
  hospital council borough county parish canes cottages lodge lettings properties estate estates
  blvd boulevard highway turnpike tailor tailors tailoring bridal weddings upholstery furnishings bedding
  mattresses antiques cobbler honey candles grooming kennels cattery joiners welders welding painters painting
  decorators glazing fencing landscapes landscaping drainage plasterers plastering fishmonger fishmongers
  greengrocer greengrocers patisserie confectionery chocolates gelato gelateria juice sushi ramen noodle noodles
  curry tandoori taverna tapas trattoria ristorante osteria brasserie pizzeria steakhouse smokehouse bbq
  roasters roastery tearoom tearooms chippy tavern distillery vineyard winery nightclub casino hostel campsite
  climbing karting paintball skate yoga pilates aesthetics chiropractic osteopath osteopathy surgery medical
  playgroup preschool scout scouts guides rugby football cricket ristobar backerei baeckerei metzgerei gasthaus
  gaststatte apotheke friseur blumen boulangerie boucherie fleuriste coiffure pharmacie hotelerie panaderia
  parlour parlor karaoke massage therapy hobby hobbies teppanyaki brewing trampoline stationery stationers
  stationer dentistry orthodontics motorsport motorsports karting fishmarket chairs lamps mirrors pottery
  farmacia peluqueria zapateria bakkerij slagerij bloemen kapper apotheek
`);

/** Words that say a vendor is a company; beside a product's name they weigh in its favour. */
export const COMPANY_WORDS = words(
  `inc incorporated llc labs technologies technology software corp hq app saas`,
);

/** Legal forms and the like: they neither help nor harm. */
export const LEGAL_FORMS = words(`
  ltd limited plc llp gmbh ag bv nv sa sas sarl srl spa ab as oy aps pty pte kg se inc incorporated llc corp
  corporation co company ou sro kk uab zoo international intl emea europe ireland uk usa us eu gb group
  holdings global worldwide
`);

/** Words for a running payment for software. */
export const SUBSCRIPTION_WORDS = words(`
  subscription subscr subscri subscripti subscriptio subs sub saas software licence license licenses licences
  workspace renewal
`);

/** Plans, periods and the like, which vendors write behind their names. */
export const PLAN_WORDS = words(`
  monthly annual annually yearly month year plan plans pro plus premium business team teams enterprise standard
  basic starter essentials unlimited seat seats user users account invoice inv order ref id www com net io
  online cloud support service services api usage credits credit trial upgrade addon payment charge bill billing
  gmbhbusiness
`);

/** Towns where software companies bill from. A restaurant's town is no evidence, so big cities with no such sense stay out. */
export const SOFTWARE_TOWNS = words(`
  francisco sanfrancisco palo paloalto mountainview menlo redwood mateo sunnyvale clara jose seattle bellevue
  cupertino
`);

/** Places at the end of a descriptor: cut off when a merchant's own name is wanted. */
export const PLACE_WORDS = words(`
  london birmingham manchester leeds liverpool bristol cardiff glasgow edinburgh belfast dublin paris berlin
  munich hamburg amsterdam rotterdam brussels luxembourg zurich geneva vienna stockholm copenhagen oslo helsinki
  tallinn riga vilnius warsaw krakow prague budapest madrid barcelona lisbon porto milan rome sydney melbourne
  brisbane perth auckland wellington singapore tokyo toronto vancouver montreal ottawa boston chicago austin
  dallas houston denver atlanta seattle portland phoenix miami orlando francisco angeles york jose diego cork
  internet gb gbr uk usa us ca ny tx wa ma il fl ga co az or nj va pa oh nc ut ie irl fr fra de deu nl nld be
  lu ch at se dk no fi ee es esp it ita pt pl cz hu au aus nz nzl sg sgp jp can eu com
`);
/** More towns that stand behind a company's name, and what two-word towns are made of; no merchant's name ends here. */
export const TOWN_WORDS = words(`
  san los new palo mountain menlo redwood santa salt fort saint sankt south north east west city beach heights
  springs falls upon sur lake el tel aviv yafo haifa herzliya bangalore bengaluru hyderabad chennai pune mumbai delhi
  lindon provo lehi orem draper boulder newcastle cambridge oxford reading cork galway nantes lyon lille toulouse
  montpellier bordeaux marseille roubaix koeln cologne muenchen munchen frankfurt stuttgart leipzig dresden hannover
  karlsruhe freiburg delft utrecht eindhoven antwerp gent leuven malmo goteborg gothenburg aarhus odense bergen
  trondheim tampere espoo tartu kaunas gdansk wroclaw poznan brno bratislava ljubljana zagreb belgrade bucharest
  cluj sofia athens limassol nicosia valletta malaga valencia sevilla bilbao torino turin bologna firenze lausanne
  basel bern lugano graz linz salzburg adelaide canberra hobart surry calgary waterloo kitchener halifax quebec
  burnaby nashville raleigh durham charlotte philadelphia pittsburgh columbus cleveland cincinnati indianapolis
  minneapolis milwaukee detroit omaha tulsa scottsdale tempe mesa tucson vegas sacramento oakland berkeley fremont
  irvine pasadena burbank anaheim wilmington dover brooklyn hoboken jersey stamford hartford providence burlington
  arlington reston fairfax alexandria bethesda rockville cary lauderdale tampa petersburg jacksonville antonio
  worth rapids lagos nairobi cairo dubai abu dhabi tokyo seoul taipei hong kong jakarta manila bangkok paulo janeiro
  mexico bogota lima santiago buenos aires cape johannesburg belfast leeds sheffield nottingham coventry leicester
  milton keynes swindon brighton exeter norwich
`);
/** American states, as card statements end with them. */
export const US_STATES = words(`
  al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa
  ri sc sd tn tx ut vt va wa wv wi wy dc
`);
/** First halves of two-word towns, cut off together with the second. */
export const PLACE_STARTS = words(`san los new palo mountain menlo redwood santa salt st`);

/** Endings of web addresses. */
export const TOP_LEVELS = words(`
  com co net org io ai app so us uk eu de fr nl be es it ch at se dk no fi ie pt pl cz ee au nz ca in jp me tv
  fm ly to gg sh dev cloud tech inc biz info software studio online site space xyz design email chat page ac
  gov edu ltd plc systems solutions digital tools pro ms lu hu ro is cc pm im tt bg ht st ooo art store shop
`);

/** Endings that only software and internet companies use to speak of. */
export const SOFTWARE_TOP_LEVELS = words(`io ai app so dev cloud software tech sh saas systems tools`);

/** What banks write behind the merchant: currencies, rates, mandates. It is as if it was not there. */
export const BANK_WORDS = words(`
  mandate mandat mandatsref kennmandat mref glaeubiger kartennr kartennummer ending endet kurs gbp eur usd chf sek
  nok dkk aud cad pln czk huf valuta
`);
/** The same, but only behind a number or one of the above: `Harvest Time` is a shop. */
export const WEAK_BANK_WORDS = words(
  `card karte carte pas rate fx amount betrag datum date time uhr um value debit`,
);

export const MONTHS = words(`
  jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september
  october november december
`);

/** What may be fused to a name when blanks and dots are lost, longest first. */
export const FUSED_ENDINGS: readonly string[] = [
  'subscription',
  'international',
  'technologies',
  'business',
  'software',
  'limited',
  'premium',
  'monthly',
  'invoice',
  'annual',
  'subscr',
  'ireland',
  'couk',
  'gmbh',
  'corp',
  'emea',
  'plus',
  'team',
  'com',
  'inc',
  'ltd',
  'llc',
  'pro',
  'sub',
  'net',
  'org',
  'app',
  'io',
  'hq',
  'uk',
  'eu',
  'us',
];
