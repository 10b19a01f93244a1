import { block } from './labelled-block.ts';

export const HEALTH_AND_CARE = [
  block(
    'nurse-ward',
    'nurse',
    'en',
    `
Staff Nurse, Larchmere Ward
<<About the trust
Larchmere Health runs four hospitals with award-winning radiology and cardiology departments.>>

Main duties
- Carry out [wound care] and [medication administration]
- [Triage] patients on arrival and record [vital signs]
- [Care planning] together with families

Essential criteria
- Current [NMC registration|cred]
- [BLS|cred] certification required
- At least 2 years of [acute care|2] experience
- Excellent [communication] skills
- [Enhanced DBS check|ko:checks]

Desirable criteria
- [Phlebotomy|n] and [cannulation|n]
- [ACLS|cred n]

<<Benefits
Free flu vaccination, massage therapy on Fridays, and a pension with financial planning sessions.>>
`,
  ),
  block(
    'nurse-icu-us',
    'nurse',
    'en',
    `
Qualifications:
• Graduate of an accredited school of [nursing]; [BSN|deg n] preferred
• Active [RN|cred] license in the state of Ohio
• 3-5 years of [critical care|3-5] nursing
• [BLS|cred] and [ACLS|cred] within 90 days of hire; [CCRN|cred n] preferred
• [Ventilator management], [hemodynamic monitoring] and [IV therapy]
• Comfortable with [Epic] [charting|open]
• [Able to lift up to 50 pounds|ko:physical] and [standing for long periods|ko:physical]
<<We are an equal opportunity employer and do not discriminate on the basis of disability, pregnancy or veteran status.>>
`,
  ),
  block(
    'nurse-community-prose',
    'nurse',
    'en',
    `
You will visit patients at home and look after [catheter care], [diabetes management] and [palliative care]. You must be a [registered nurse|cred] with a [full UK driving licence|ko:driving-licence], and ideally you have worked with [SystmOne|n]. <<Our team is friendly, we celebrate Spring with a picnic, and parking is free.>>
`,
  ),
  block(
    'care-assistant-home',
    'care assistant',
    'en',
    `
What you'll be doing
- [Personal care], [meal preparation] and [medication support]
- [Moving and handling] with hoists
- Keeping [care records] up to date

About you
- [Compassionate|soft], [patient|soft] and [reliable|soft]
- No previous experience in <<dementia care>> necessary
- [Care Certificate|cred n @1] or [NVQ Level 2 in Health and Social Care|cred n @1] would be an advantage
- [Driving licence|ko:driving-licence] and use of a car
- You must be [18 or over|ko:age]

<<What we offer
Paid training in first aid and manual handling, mileage, and a free DBS.>>
`,
  ),
  block(
    'care-assistant-paragraph',
    'care assistant',
    'en',
    `
Tansy House is looking for a night care assistant. The ideal candidate will have experience of [dementia care] and [end-of-life care], good [written English|lang work], and be able to [work independently|soft]. [First aid|cred n] training is desirable but not essential. An [enhanced DBS|ko:checks] is required. <<Tansy House was founded in 1988 by a chemistry teacher and is known for its gardening club and choir.>>
`,
  ),
  block(
    'dental-nurse',
    'dental nurse',
    'en',
    `
REQUIREMENTS
* [GDC|cred] registered
* Minimum 1 year of [chairside assistance|1]
* [Infection control] and [decontamination] procedures
* Confident with [SOE Exact]
* [Dental radiography|n] certificate a bonus

<<PAY AND PERKS
£14-£16 per hour, free dental implants and orthodontics at cost, team yoga.>>
`,
  ),
  block(
    'pharmacy-technician',
    'pharmacy technician',
    'en',
    `
What we're looking for:
[GPhC|cred] registration; [dispensing] and [stock control]; [medicines reconciliation] on wards; [attention to detail|soft]; [accuracy checking|n] qualification preferred; [customer service].
<<How to apply
Send your CV in Word or PDF to Odalys Brandt. Interviews use a numeracy test.>>
`,
  ),
  block(
    'physiotherapist',
    'physiotherapist',
    'en',
    `
The role
You will hold your own [caseload|open] in [musculoskeletal physiotherapy], provide [manual therapy] and [exercise prescription], and run [hydrotherapy] classes.

You bring
- [Degree|deg] in [physiotherapy]
- [HCPC|cred] registration
- 2+ years of [outpatient physiotherapy|2]
- [Acupuncture|n] is a plus but not required

<<Life at Fennick Clinics
We sponsor rugby, run Pilates for staff, and our founder is a keen sports psychology blogger.>>
`,
  ),
  block(
    'medical-receptionist',
    'medical receptionist',
    'en',
    `
**Who we need**
- [Customer service] experience on the phone and face to face
- Good [IT skills], including [Microsoft Outlook] and [EMIS Web]
- [Confidentiality] at all times
- [Appointment scheduling] and [data entry]

**Bonus points**
- [Medical terminology|n]
- A [second language|open n] such as [Polish|lang n @1] or [Urdu|lang n @1]

**Why join us**
<<Nurses, pharmacists and counsellors under one roof; Excel at what you do and we will pay for it.>>
`,
  ),
  block(
    'lab-technician-hospital',
    'lab technician',
    'en',
    `
Minimum qualifications
- [Associate degree|deg] in [medical laboratory technology]
- [MLT (ASCP)|cred] certification
- Experience with [hematology], [urinalysis] and [blood banking]
- Working knowledge of a [LIS|work]

Preferred qualifications
- [PCR|n] and [flow cytometry|n]
- [Bilingual|n open] [Spanish|lang n]

Physical requirements
- [Able to lift 25 lbs|ko:physical]; [prolonged standing|ko:physical]

<<Compensation
$27-$33 per hour, tuition for phlebotomy and nursing, dental and vision insurance.>>
`,
  ),
  block(
    'lab-technician-chemistry',
    'lab technician',
    'en',
    `
Duties: operate [HPLC] and [GC-MS] instruments, prepare samples, follow [GLP] and [SOPs|open], and keep the [LIMS] current. Must have: [BSc|deg] in [chemistry|@1] or [biochemistry|@1], two years of [HPLC|2], sound [Excel]. Nice to have: [Python|n], [method validation|n].
`,
  ),
];
