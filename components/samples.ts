/** An invented posting that ships with the extension: no real company, no real person. */
export interface Sample {
  id: string;
  language: string;
  title: string;
  company: string;
  location: string;
  employmentType: string;
  intro: string;
  sections: { id: string; heading: string; paragraph?: string; items?: string[] }[];
}

export const samples: readonly [Sample, Sample] = [
  {
    id: 'data-analyst',
    language: 'en',
    title: 'Data Analyst',
    company: 'Fernhill Clinics',
    location: 'Sheffield, hybrid',
    employmentType: 'Permanent, full time',
    intro:
      'Fernhill runs eleven small clinics. You turn what happens in them into numbers that nurses and planners can act on, and you say plainly what the numbers cannot tell.',
    sections: [
      {
        id: 'day',
        heading: 'Your day',
        paragraph:
          'You answer questions from the clinics, keep the monthly report honest, and build the charts that people look at on Monday mornings. You report to the head of planning and share an office with two colleagues.',
      },
      {
        id: 'must',
        heading: 'What you must bring',
        items: [
          'At least 2 years of experience with SQL, on PostgreSQL',
          'Python for data work, including pandas',
          'Sound knowledge of statistics',
          'Experience in data analysis from the question to the answer',
          'Data visualization in Tableau or Power BI',
          'Microsoft Excel',
          'Everyday work with Git',
          'Clear written communication in English',
        ],
      },
      {
        id: 'nice',
        heading: 'Nice to have',
        items: ['Docker', 'AWS', 'R', 'Experience with dbt'],
      },
      {
        id: 'before',
        heading: 'Before you start',
        items: [
          'You have the right to work in the UK',
          'You agree to an enhanced background check',
          'You hold a bachelor’s degree in any field',
        ],
      },
      {
        id: 'offer',
        heading: 'What we offer',
        paragraph: 'Thirty days of leave, a training budget that is really spent, and a bicycle shed with a roof.',
      },
    ],
  },
  {
    id: 'service-lead',
    language: 'en',
    title: 'Customer Service Team Lead',
    company: 'Harbour & Pine Furniture',
    location: 'Bristol, on site',
    employmentType: 'Permanent, part time possible',
    intro:
      'We make tables that outlive their owners. You lead the six people who answer when a leg wobbles, a delivery is late, or somebody wants the same chair their grandmother had.',
    sections: [
      {
        id: 'day',
        heading: 'What you will do',
        paragraph:
          'You plan the week, take over the hardest conversations, and tell the workshop every Friday what customers told us.',
      },
      {
        id: 'must',
        heading: 'Requirements',
        items: [
          'At least 3 years of experience in customer service',
          'Team leadership in a small team',
          'Conflict resolution with a calm voice',
          'Excellent communication and teamwork',
          'Microsoft Office, above all Microsoft Excel',
          'Experience with Salesforce or Zendesk',
          'Project management basics',
          'Time management when everything is urgent',
          'Good written communication',
          'Fluent English',
        ],
      },
      {
        id: 'nice',
        heading: 'Nice to have',
        items: ['Spanish', 'SAP', 'First aid certificate', 'Experience in retail'],
      },
      {
        id: 'before',
        heading: 'Please note',
        items: [
          'A full driving licence is required',
          'You must be at least 18 years old',
          'You must have the right to work in the UK',
        ],
      },
    ],
  },
];
