import { CAPITALS, field, type PersonalPattern } from './personal-words.ts';

const STREET_END =
  'Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Boulevard|Blvd|Square|Terrace|Way|Close|Crescent|Gardens|Grove|Mews|Hill|Row|Walk|Parade';
const NAME = "\\p{Lu}[\\p{L}'’-]{1,40}";
const HOUSE = '\\d{1,5} ?[A-Za-z]?(?![\\p{L}\\p{N}])';

export const PLACE_PATTERNS: readonly PersonalPattern[] = [
  {
    kind: 'address',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?:Apt|Unit|Suite|Flat|#)\\.? ?[\\p{L}\\p{N}]{1,6},? )?${HOUSE},? (?:(?:[NSEW]|North|South|East|West)\\.? )?(?:${NAME} ){1,3}(?:${STREET_END})(?![\\p{L}])\\.?(?:,? (?:Apt|Unit|Suite|Flat|#)\\.? ?[\\p{L}\\p{N}]{1,6})?(?:, ${NAME}(?: ${NAME})?(?: [A-Z]{2})?(?: \\d{4,5})?){0,3}`,
      'gu',
    ),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `(?<![\\p{L}])(?:\\p{Lu}[\\p{L}-]{2,30}(?:straße|strasse|str\\.|weg|allee|platz|gasse|ring|damm|ufer|laan|straat|plein|gracht|kade|dijk|singel)|(?:\\d{1,4} ?(?:bis|ter)?,? )?(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Aa]llée|[Cc]hemin|[Cc]alle|C\\/|[Aa]venida|[Pp]laza|[Pp]aseo|[Cc]arrer)(?: (?:de|du|des|la|le|del|las|los|l['’]))* ${NAME}(?: ${NAME})?),? ?(?:${HOUSE})?`,
      'gu',
    ),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:[A-Z]{1,2}-)?\\d{5} ${NAME}(?: (?:am|an der|im|bei|de|del|la|sur) ${NAME})?|(?<![\\p{L}\\p{N}])[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}(?![\\p{L}\\p{N}])(?:,? ${NAME})?|(?<![\\p{L}\\p{N}])\\d{4} ?[A-Z]{2},? ${NAME}|(?<![\\p{L}])(?:${NAME} ){0,2}${NAME}, (?:[A-Z]{2}|${NAME}) \\d{5}(?:-\\d{4})?(?!\\d)|(?<![\\p{L}\\p{N}])\\d{4} ${NAME}(?=,? (?:Schweiz|Switzerland|Suisse|Österreich|Austria|Belgi))`,
      'gu',
    ),
  },
  {
    kind: 'address',
    pattern: /(?<![\p{L}])(?:Postfach|P\.? ?O\.? ?Box|Boîte postale|BP|Apartado|Postbus) ?\d{1,6}(?: \d{1,3})?/gu,
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `${field('(?:home |postal |current |private )?address|(?:current )?location|residence|anschrift|adresse|wohnort|wohnhaft|standort|ort|domicile|résidence|lieu|localisation|ville|dirección|domicilio|ubicación|localidad|ciudad|adres|woonplaats|locatie|stad|city|town|country|hometown|home town|lives in|based in|postcode|zip(?: code)?')}([^\\n|;•·]{2,80})`,
      'giu',
    ),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `(?<![\\p{L}])(?:[Bb]ased|[Ll]ives?|[Ll]iving|[Ll]ived|[Rr]esid(?:ent|es|ing)|[Rr]elocat(?:ed|ing)|[Ww]ohnhaft|[Ll]ebe|[Ll]ebt|[Ww]ohne|[Ww]ohnt|[Hh]abite|[Rr]ésid(?:ant|e)|[Vv]is|[Vv]it|[Rr]esidente|[Rr]esido|[Vv]ivo|[Vv]ive|[Ww]oonachtig|[Ww]oon|[Ww]oont|[Zz]uhause|[Bb]asée?) (?:in|near|around|at|to|bei|à|en|au|aux|te|nabij) ((?:the )?${NAME}(?:,? ${NAME}){0,4})`,
      'gu',
    ),
  },
];

/** Countries, as addresses write them, in five languages; states and regions that stand behind a town. */
const COUNTRIES = new Set(
  'afghanistan|albania|algeria|angola|argentina|argentine|argentinien|armenia|australia|australie|australien|austria|autriche|azerbaijan|bangladesh|belarus|belgië|belgien|belgique|belgium|bélgica|bolivia|bosnia|brasil|brasilien|brazil|brazilië|brésil|bulgaria|bulgarien|bulgarije|cameroon|cameroun|canada|canadá|chile|chili|china|chine|colombia|colombie|kolumbien|costa rica|croatia|croatie|kroatien|cuba|cyprus|czech republic|czechia|tschechien|danemark|denmark|denemarken|deutschland|dinamarca|dänemark|duitsland|ecuador|egypt|egypte|ägypten|égypte|england|eritrea|españa|espagne|spanien|spanje|spain|estonia|estland|ethiopia|finland|finlande|finlandia|finnland|france|francia|frankreich|frankrijk|georgia|germany|allemagne|alemania|ghana|greece|griechenland|griekenland|grèce|grecia|guatemala|hong kong|hungary|hongrie|hungría|ungarn|hongarije|iceland|india|inde|indien|indonesia|indonesien|iran|iraq|irak|ireland|irland|irlande|irlanda|ierland|israel|italia|italie|italien|italy|italië|jamaica|japan|japon|japón|jordan|jordanien|kazakhstan|kenia|kenya|korea|south korea|kosovo|kuwait|latvia|lettland|lebanon|liban|libanon|lithuania|litauen|luxembourg|luxemburg|malaysia|malta|maroc|marokko|marruecos|morocco|mexico|mexique|mexiko|méxico|moldova|nederland|netherlands|the netherlands|niederlande|pays-bas|países bajos|nepal|new zealand|neuseeland|nigeria|nigéria|north macedonia|northern ireland|norway|norvège|norwegen|noruega|noorwegen|österreich|oostenrijk|pakistan|palestine|panama|paraguay|peru|perú|philippines|philippinen|poland|polen|pologne|polonia|portugal|qatar|romania|roumanie|rumänien|rumania|roemenië|russia|russland|russie|rusia|rusland|rwanda|saudi arabia|saudi-arabien|scotland|schottland|écosse|senegal|sénégal|serbia|serbien|singapore|singapur|slovakia|slowakei|slovenia|slowenien|south africa|südafrika|afrique du sud|sri lanka|sudan|suisse|suiza|schweiz|zwitserland|switzerland|sweden|schweden|suède|suecia|zweden|syria|syrien|syrie|taiwan|tanzania|thailand|tunisia|tunisie|tunesien|turkey|türkei|turquie|turquía|turkije|türkiye|uganda|ukraine|ucrania|oekraïne|united arab emirates|uae|united kingdom|großbritannien|grande-bretagne|royaume-uni|reino unido|verenigd koninkrijk|vereinigtes königreich|great britain|uk|u\\.k\\.|united states|united states of america|usa|u\\.s\\.a\\.|us|u\\.s\\.|estados unidos|états-unis|vereinigte staaten|verenigde staten|uruguay|uzbekistan|venezuela|vietnam|wales|zambia|zimbabwe|bayern|bavaria|baden-württemberg|berlin|brandenburg|bremen|hamburg|hessen|niedersachsen|nordrhein-westfalen|nrw|rheinland-pfalz|saarland|sachsen|schleswig-holstein|thüringen|île-de-france|auvergne-rhône-alpes|occitanie|bretagne|normandie|provence|andalucía|cataluña|catalunya|comunidad de madrid|galicia|país vasco|noord-holland|zuid-holland|utrecht|gelderland|noord-brabant|limburg|vlaanderen|wallonie|ontario|quebec|québec|british columbia|alberta|new south wales|victoria|queensland|california|texas|florida|new york|illinois|massachusetts|washington|pennsylvania|ohio|michigan|colorado|arizona|north carolina|virginia|oregon|minnesota|wisconsin|maryland|new jersey|tennessee|indiana|missouri|utah|nevada|yorkshire|greater london|greater manchester|west yorkshire|kent|surrey|essex|lancashire|maharashtra|karnataka|tamil nadu|delhi|punjab|kerala|gujarat|telangana|lagos state'.split(
    '|',
  ),
);

/** Towns that a page's head names without a country; those that are words or names of people besides are left out. */
const TOWNS = new Set(
  'aachen|aarhus|aberdeen|abidjan|abuja|accra|adelaide|ahmedabad|alicante|algiers|almere|amersfoort|amman|amsterdam|ankara|antwerp|antwerpen|arnhem|athens|atlanta|auckland|augsburg|austin|bangalore|bengaluru|bangkok|barcelona|basel|beijing|beirut|belfast|belgrade|bergamo|berlin|bern|bielefeld|bilbao|birmingham|bochum|bogotá|bogota|bologna|bonn|bordeaux|boston|bradford|bratislava|braunschweig|breda|bremen|brighton|brisbane|bristol|brno|bruges|brugge|brussels|bruxelles|brüssel|brussel|bucharest|budapest|buenos aires|cairo|calgary|cape town|cardiff|casablanca|chemnitz|chennai|chicago|cincinnati|cleveland|cologne|copenhagen|córdoba|coventry|cracow|kraków|dallas|darmstadt|delft|den haag|the hague|denver|detroit|dhaka|dortmund|dresden|dubai|dublin|duisburg|dundee|durban|düsseldorf|edinburgh|edmonton|eindhoven|enschede|erfurt|erlangen|exeter|florence|frankfurt|frankfurt am main|freiburg|galway|gdańsk|geneva|genève|genf|genoa|gent|ghent|gijón|glasgow|gothenburg|göteborg|göttingen|granada|graz|grenoble|groningen|guadalajara|haarlem|hamburg|hamilton|hanoi|hannover|heidelberg|helsinki|houston|hyderabad|innsbruck|istanbul|izmir|jaipur|jakarta|jerusalem|johannesburg|kampala|karachi|karlsruhe|kassel|kathmandu|kiel|kigali|kingston upon hull|koblenz|köln|kolkata|krefeld|kuala lumpur|kyiv|kiev|københavn|la paz|lagos|lahore|las palmas|lausanne|leeds|leicester|leiden|leipzig|lille|lima|linz|lisbon|lisboa|liverpool|ljubljana|london|londres|los angeles|louvain|leuven|luanda|lübeck|ludwigshafen|luxembourg|luzern|lviv|lyon|maastricht|madrid|magdeburg|mainz|málaga|malmö|manchester|manila|mannheim|marrakech|marseille|medellín|melbourne|mexico city|miami|milan|milano|minneapolis|minsk|montevideo|montpellier|montreal|montréal|moscow|moskau|mumbai|munich|münchen|münster|murcia|nairobi|nantes|naples|napoli|new delhi|new york city|nijmegen|norwich|nottingham|nürnberg|nuremberg|odessa|odense|oslo|osnabrück|ottawa|oviedo|palermo|palma|pamplona|paris|perth|philadelphia|pittsburgh|plymouth|porto|porto alegre|portsmouth|potsdam|poznań|prague|prag|praha|pretoria|pune|québec city|quito|rabat|regensburg|reims|rennes|reykjavík|reykjavik|riga|rio de janeiro|roma|rome|rostock|rotterdam|rouen|saarbrücken|salamanca|salzburg|san diego|san francisco|san josé|san jose|santander|santiago de chile|são paulo|sarajevo|seattle|seoul|sevilla|seville|shanghai|sheffield|shenzhen|singapore|skopje|sofia|southampton|st\\. gallen|st\\. louis|stavanger|stockholm|strasbourg|straßburg|stuttgart|sunderland|swansea|sydney|tallinn|tampa|tampere|tashkent|tbilisi|tehran|tel aviv|thessaloniki|tilburg|tokyo|toronto|toulon|toulouse|trier|trondheim|tunis|turin|torino|turku|uppsala|utrecht|valencia|valladolid|vancouver|venice|vienna|wien|vigo|vilnius|warsaw|warszawa|wellington|wiesbaden|winterthur|wolverhampton|wrocław|wuppertal|würzburg|york|zagreb|zaragoza|zürich|zurich'.split(
    '|',
  ),
);
const AROUND =
  /^(?:greater|raum|region|région|área de|agglomération de|regio|near|nahe|metropolitan) | (?:area|region|metropolitan area|metro area|und umgebung|umgebung|et périphérie|y alrededores|en omgeving|bay area|metropolregion)$/giu;
const STATE = /^[A-Z]{2}(?: \d{5})?$/;
const PIECE = new RegExp(`^${CAPITALS}$`, 'u');
const LONGEST = 90;

/**
 * Places that stand alone: a line, or a part of one between marks, that is a town, a country, or both. In a sentence they
 * stay: "audits in Spain" tells of the work.
 */
export function placesAlone(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { 0: part, index } of text.matchAll(/[^\n|·•();]+/g)) {
    if (part.length > LONGEST) continue;
    const name = part.trim();
    const start = index + part.indexOf(name);
    if (isPlace(name)) found.push({ start, end: start + name.length });
    // "Data engineer – Leeds", "Kestrel Works, Leeds, UK": what stands behind the last marks.
    else
      for (const { index: at, 0: mark } of [...name.matchAll(/ [–—-] |, |\/ | in |(?:^| )(?:from|aus|near|bei) /g)])
        if (isPlace(name.slice(at + mark.length))) {
          found.push({ start: start + at + mark.length, end: start + name.length });
          break;
        }
  }
  return found;
}

/** Where a town's name has two words, mostly; and how trades and titles end, which no country makes a town. */
const TWO_WORDS =
  /^(?:San|Santa|St\.?|Saint|Sankt|New|Bad|La|Le|Los|Las|El|North|South|East|West|Port|Den|Great|Upper|Lower|Villa|Ciudad|Fort|Lake|Mount) /;
const TRADE =
  /(?:er|or|ist|ian|ant|eur|euse|rice|erin|nurse|chef|cook|lead|head|intern|consultant|management|engineering|science|ing)$/iu;

/** True for a text that is nothing but a place: "Leeds", "Greater Leeds Area", "Westhaven, Norway", "Austin, TX". */
function isPlace(text: string): boolean {
  const parts = text
    .replace(/[.\s]+$/, '')
    .replace(/ ?[([](?:remote|hybrid|hybride|home ?office|vor ort|sur site|on-?site)[)\]]$/iu, '')
    .split(/, ?/)
    .map((part) => ({ part, bare: part.replace(AROUND, '').trim() }));
  const [first, ...rest] = parts;
  if (!first || parts.length > 4 || !/^\p{Lu}/u.test(first.part)) return false;
  const isKnown = ({ bare }: { bare: string }) => TOWNS.has(bare.toLowerCase()) || COUNTRIES.has(bare.toLowerCase());
  if (isKnown(first)) return rest.every((each) => isKnown(each) || STATE.test(each.part));
  const isTown =
    PIECE.test(first.bare) && !TRADE.test(first.bare) && (!first.bare.includes(' ') || TWO_WORDS.test(first.bare));
  return isTown && rest.length > 0 && rest.every((each) => isKnown(each) || STATE.test(each.part));
}
