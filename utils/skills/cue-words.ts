/** Words around a name that say whether a skill is meant. Folded tokens; several languages. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/[\s|]+/));
}

/** In front of a name, a few words away: the name is a tool or a skill. */
export const CUES_BEFORE = words(
  'degree degrees bachelor master phd ph doctorate diploma bsc msc ba bs studied studies studium majoring major years yrs jahre ans años jaar programming coding language languages framework frameworks library libraries experience experienced grasp know proficient proficiency proficiently knowledge knowledgeable skill skills skilled expertise expert fluent fluency familiar familiarity using use uses written write developing scripting script scripts tool tools such like including eg certified competent competence competency competencies command understanding stack technologies technology software package packages platform platforms microsoft ms apache office backend background code program programs develop build building built mastery kenntnisse kenntnissen erfahrung erfahrungen programmiersprache programmiersprachen programmierung umgang connaissance connaissances maîtrise expérience langage langages conocimiento conocimientos experiencia dominio manejo lenguaje lenguajes kennis ervaring beheersing programmeertaal programmeertalen',
);

/** Directly in front of the name when a cue stands further left: "experience with Go", "languages such as R". */
export const LINKS_BEFORE = words(
  'with in of know using like as and or years yrs jahre including languages language frameworks framework skills tools eg e.g basic advanced strong good solid some the modern ms microsoft apache experience knowledge programming coding proficient familiar skilled either both mainly mit in von wie und oder en de du des avec con et ou y o met van',
);

/** Directly behind the name. */
export const CUES_AFTER = words(
  'programming language languages developer developers development engineer engineers programmer programmers framework frameworks library libraries script scripts scripting code coding codebase package packages skill skills experience proficiency knowledge syntax api apis stack database databases spreadsheets spreadsheet macros formulas formula functions microservices services applications application studio compiler certification certified expertise user users backend app apps component components hooks plugin pipelines jobs queries modelling modeling models reporting reports vba pivot kenntnisse erfahrung entwickler entwicklung programmierung skills vaardigheden ervaring',
);

/** Near a credential's abbreviation. */
export const CREDENTIAL_CUES = words(
  'ticket tickets passport award awards permit permits endorsement certified certification certifications certificate certificates cert certs credential credentials licence license licensed licensure licences licenses exam exams accreditation accredited registered registration registry board qualified qualification qualifications holder hold holds holding designation diploma valid current active obtain passed charter chartered zertifizierung zertifiziert zertifikat certifié certificat certificación certificado gecertificeerd certificaat',
);

/** Joins the members of a list. */
export const CONJUNCTIONS = words('and or und oder et ou y o e u en of plus');

/** Behind a skill's name in a title: what stands before them is a role. */
export const ROLE_NOUNS = words(
  'developer developers engineer engineers analyst analysts manager managers architect architects administrator administrators admin consultant consultants specialist specialists designer designers scientist scientists programmer programmers tester testers lead leads director directors officer officers coordinator coordinators assistant assistants associate associates executive executives nurse nurses technician technicians accountant accountants representative rep reps agent agents supervisor supervisors trainer trainers teacher teachers instructor instructors advisor adviser advisors head expert experts intern interns apprentice operator operators planner planners buyer buyers writer writers editor editors researcher researchers strategist strategists professional professionals therapist therapists worker workers clerk clerks partner partners recruiter recruiters owner master controller auditor auditors entwickler entwicklerin ingenieur berater beraterin leiter leiterin mitarbeiter développeur développeuse ingénieur chef responsable desarrollador desarrolladora ingeniero ingeniera analista ontwikkelaar medewerker beheerder adviseur',
);

/** Behind a name: a part of the company, not a skill of the candidate. */
export const TEAM_NOUNS = words(
  'team teams department departments division divisions group groups function functions unit units organisation organization organisations organizations org leadership leaders colleagues colleague staff office offices community communities  partners stakeholders counterparts peers abteilung abteilungen équipe équipes equipo equipos afdeling afdelingen',
);

/** In front of a name: somebody's title or a place in the company. */
export const OFFICE_NOUNS = words(
  'director head vp president chief department dean school college faculty office division',
);

/** Behind a soft skill's name: a workplace is described, not a person. */
export const WORKPLACE_NOUNS = words(
  'ambience ambiance feel vibe welcome environment environments culture cultures company companies hours hour schedule schedules scheduling working work arrangement arrangements workplace workplaces organisation organization atmosphere business brand brands products product shifts shift benefits time pto start location locations hybrid startup industry space spaces options option policy holiday holidays vacation leave pay team setting analysis analyses analytics model models solution solutions technique techniques tool tools method methods platform platforms software process processes result results world expressions data transformation transformations partnership partnerships deadline assay assays presentations ways',
);

/** Directly in front of a soft skill: a trait of the candidate is meant. */
export const SOFT_CUES_BEFORE = words(
  'strong excellent good great effective outstanding exceptional superior proven demonstrated demonstrable solid superb exemplary clear verbal oral written interpersonal your highly extremely very able being be are personal professional advanced high',
);

/** Somebody with a trait is looked for. */
export const SEEKING = words('looking look seeking seek seeks recruit recruiting suit suits');

/** Somebody has or shows a trait. */
export const HAVING = words('have has having possess possesses display displays demonstrate demonstrates show shows');

/** Between those and the trait. */
export const BEFORE_TRAIT = words('a an the for and or some truly really well to with of real lots degree sense both');

/** Behind a trait that is a noun of its own: "the patience to", not "practical experience". */
export const AFTER_TRAIT = words('and or to in with for of when as at under is are towards within');

/** Parts of an alias that do not name the skill: "communication skills" marks "communication". */
export const GENERIC_WORDS = words(
  'skills skill experience experiences knowledge ability abilities proficiency fluency competence competency competencies expertise principles procedures practices processes techniques methods methodologies functions activities concepts fundamentals background qualities capabilities capability and or in of with the a an to be strong excellent effective good clear great fluent fluently spoken written speaking speak native proficient proficiently advanced basic intermediate working general business language programming development queries querying query scripts scripting scripting coding user software tools tool kenntnisse erfahrung level speaker best at process culture cluster clusters team teams standards initiatives plans materials knowledgeable professional certified certification certificate certifications exam verbal oral fluency environment environments methodology services technologies ecosystem framework frameworks platform applications',
);

/** Heads without which a doubtful name ("cloud") would name no field. */
export const VAGUE_HEADS = words('technologies technology services platform platforms infrastructure solutions');

/** Heads that belong to the name of a field. */
export const FIELD_NOUNS = words('development programming coding software tools techniques methods');

/** Directly behind the name of a field or a trait. */
export const SKILL_NOUNS = words(
  'skill skills ability abilities experience knowledge expertise proficiency competence competencies know background certification qualification qualifications kenntnisse erfahrung vaardigheden ervaring',
);

/** Directly behind the name of a trait ("leadership skills"); "practical experience" is none. */
export const TRAIT_NOUNS = words('skill skills ability abilities qualities capabilities attitude approach');

/** Directly behind the name of a language. */
export const LANGUAGE_NOUNS = words(
  'skill skills ability abilities knowledge proficiency language speaker speakers speaking fluency fluent native level c1 c2 b1 b2 a1 a2 kenntnisse sprachkenntnisse niveau nivel',
);

/** Directly in front of the name of a language that somebody speaks. */
export const TONGUE_BEFORE = words(
  'some enough clear from speak speaks speaking spoke spoken read reads write writes written understand understands into conversational business-level level fluent native good basic ideally preferably tongue have knows know conversant bilingual either both',
);

/** Behind it; another small word ("French cuisine", "a German company") makes an adjective of the name. */
export const TONGUE_AFTER = words(
  'into is are was would will and or as at to with for on in but while if that helps help useful helpful preferred desirable desired required essential speaker speakers speaking language both spoken written orally level fluently too also although though required plus',
);

/** In front of an abbreviation: a figure that somebody wants higher or lower. */
export const METRIC_VERBS = words(
  'lower lowers lowering reduce reduces reducing raise raises raising increase increases increasing improve improves improving decrease decreasing optimise optimize optimising optimizing target our average',
);
