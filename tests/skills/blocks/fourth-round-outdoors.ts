import { block } from './labelled-block.ts';

/** Whole postings, written before the engine was seen to read them. */
export const FOURTH_ROUND_OUTDOORS = [
  block(
    'fourth-whole-wind-technician',
    'wind turbine technician',
    'en',
    `
WIND TURBINE TECHNICIAN
Base: Eyemouth

<<WHO ARE WE?
Blackrigg Renewables keeps 212 turbines turning on land and at sea. Our control room staff, meteorologists and blade engineers come from nineteen countries.>>

WHAT IS THE JOB?
[Servicing|open] and [repair|open] of multi-megawatt turbines: [torque and tension|open] checks, [hydraulics], [gearbox|open] inspections, [electrical fault finding]. You'll [write a short report|open] after each job and follow our [lock-out tag-out] rules to the letter.

WHAT DO I NEED?
> [NVQ Level 3|cred] in an [electrical|open] or [mechanical|open] trade
> [GWO|cred] Basic Safety Training (in date)
> [Working at height|open] without a second thought
> [Full driving licence|ko:driving-licence]
> An [offshore medical|ko:checks open]
> 2 years+ in [industrial maintenance|2]

WHAT WOULD HELP?
> [High voltage|n] authorisation
> [SCADA|n]
> Some [Danish|n lang], as two of our suppliers speak little else

WHAT DO I GET?
<<> £39,500 rising to £46,000
> Van, tools, survival suit
> Blade repair, rope access and HV courses, paid by us
> Private health care for you and your family>>

WHAT NOW?
<<Fill in the form. It takes five minutes. No agencies please.>>
`,
  ),
  block(
    'fourth-whole-line-cook',
    'chef',
    'en',
    `
LINE COOK - $19 to $23 + tips
Juniper & Salt, Bend

<<We're a neighbourhood bistro with a wood oven, a tiny bakery next door and a wine list longer than our kitchen. Chef Ayo cooked in Lagos, Lyon and Portland before settling here.>>

You'll work sauté or grill five nights a week, [prep|open] your station, keep it spotless, and help with the [inventory] on Mondays.

Must have
- 1-2 years on a line
- [Oregon Food Handler card|cred] (or get it within 30 days)
- [Knife skills], [sauces|open], [grilling]
- [Teamwork|soft], [sense of urgency|soft open], respect for the dishwashers
- [Stand for ten hours and lift 50 lbs|ko:physical]

Nice, but we'll teach you
- [Wood-fired cooking|n]
- [Butchery|n]
- Conversational [Spanish|lang n]

<<Don't have: an ego.

We have: health insurance after 60 days, dental after 90, family meal, two consecutive days off, a ski pass lottery and a Spanish teacher on Tuesdays.

Juniper & Salt welcomes people of all races, genders, faiths, abilities and tattoos.>>
`,
  ),
  block(
    'fourth-whole-farm-herd',
    'farm manager',
    'en',
    `
Herd Manager, 480 cows

<<Farming is changing and so are we. Treverran Farms supplies milk for cheddar, keeps bees, runs a biogas plant and has planted nine miles of hedge since 2018. The farm shop, cafe and campsite are managed by the next generation.>>

We're now looking for somebody to take charge of the dairy unit and two staff. The successful candidate will be responsible for [milking], [herd health], [calving] and [grassland management|open], for keeping [medicine records|open] straight for [Red Tractor|open] inspections, and for [training|open] the young ones.

Ideally you hold a [Level 3 diploma in agriculture|deg n open] or higher, but a good head and good hands matter more to us. You must have five years' experience of [dairy farming|5], be able to do your own [DIY AI|open] and [foot trimming], and be at home with [Uniform|open] or other [herd software|open]. A [driving licence|ko:driving-licence] is needed; [telehandler|n] and [ATV|n open] tickets would be useful. Every second weekend is off.

<<A three-bedroom house, council tax paid, milk, beef, and days out for courses on mastitis, breeding or first aid. Call Jory on his mobile, evenings are best.>> We [can't sponsor visas|ko:visa].
`,
  ),
  block(
    'fourth-whole-pest-control',
    'pest control technician',
    'en',
    `
<div>Pest Control Technician</div>

About The Role

Route-based service for homes, restaurants and grain stores. No two days alike: rats on Monday, wasps on Tuesday, a python under a sink on Wednesday (true story).

Your Day

Inspect, treat, proof, record. Explain to customers what you did and why. Keep [COSHH] sheets and the van in order.

Requirements

[RSPH Level 2|cred] in [Pest Management|open], or [BPCA|cred open] equivalent - or the will to get it in six months.
[Customer service].
Comfortable in [confined spaces|open] and on [ladders|ko:physical open].
[Driving licence|ko:driving-licence] (max. 3 points).
[DBS|ko:checks] cleared or clearable.

Preferred

[Bird work|n open], [fumigation|n], [thermal imaging|n].

About The Company

<<Vermilion Environmental has looked after larders, lofts and libraries since 1931. Biologists, salespeople and a retired spaniel make up our head office. We use Salesforce for everything except the spaniel.>>

Compensation Package

<<£27k basic, OTE £33k, van, tablet, 25 days, training in sales, biology and first aid.>>
`,
  ),
  block(
    'fourth-whole-transport-planner',
    'logistics coordinator',
    'en',
    `
Transport Planner
Days (Mon-Fri, 07:00-16:30), Thrapston

Our client is <<a third-party logistics company with cold stores in six counties. It moves yoghurt, flowers and vaccines for supermarkets and hospitals and has been recommended for its apprenticeships in warehousing, driving and engineering.>>

The job: [planning|open] 45 vehicles a day, keeping within [drivers' hours] and the [Working Time Directive|open], talking to drivers and customers, [debriefing|open] at the end of the shift, chasing [PODs|open].

Essential: two years in [transport planning|2]; good [geography|open] of the UK; [Paragon|@1], [Microlise|@1] or another [routing|open] system; [Excel], at least intermediate; calm on the phone ([communication|soft open]).
Desirable: [Transport Manager CPC|cred n]; [Polish|lang n @2] or [Romanian|lang n @2].
Not essential: <<a degree, an HGV licence>>.

What's on offer: <<£34,000, bonus, life cover, dental, discounts at supermarkets, a step on to the operations management programme.>>

Apply today with your CV. <<Sandpiper Recruitment is acting as an employment agency. We also have roles for forklift drivers, accountants and Java developers. By applying you agree to our privacy notice, which is GDPR compliant.>>
`,
  ),
  block(
    'fourth-whole-outdoor-instructor',
    'outdoor instructor',
    'en',
    `
Outdoor Activities Instructor | Seasonal (April to October)

<<Cwm Hebog is a charity-run centre in Snowdonia. Each year 6,000 children from city schools sleep here, climb here and see stars here. Our cooks, drivers and gardeners are as much a part of it as our instructors.>>

***What you will do***
[Lead groups|open] of up to 12 in [rock climbing], [canoeing] and [hill walking]. Check and log [equipment|open]. Do your share of [night duty|open] and washing up.

***What you will have***
[Rock Climbing Instructor|cred @1] or [Mountain Leader|cred @1] award
[Paddlesport Instructor|cred] or better
A 16-hour [outdoor first aid|cred] certificate
At least one season's [work with children|open]
[Enthusiasm|soft], [good judgement|soft open], [leadership|soft]
A clear [enhanced DBS|ko:checks]
[21 or over|ko:age] for minibus insurance

***What you may have***
[Welsh|lang n]
[Lifeguard|cred n] award
[Minibus|n open] [D1 licence|cred n]

***What we will give you***
<<Board and lodging, kit at trade prices, coaching towards your next award (sailing, caving, mountain biking), and a mental health first aid course.

Everyone who meets the criteria and tells us of a disability gets an interview. We follow safer recruitment.>>
`,
  ),
];
