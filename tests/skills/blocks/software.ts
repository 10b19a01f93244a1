import { block } from './labelled-block.ts';

export const SOFTWARE = [
  block(
    'backend-go',
    'backend engineer',
    'en',
    `
About Wexley
<<Wexley's platform runs on Kafka, Kubernetes and Ruby on Rails and serves 9 million riders.>>

Minimum qualifications
- 5+ years of [backend development|5] in [Go|5 @1], [Java|5 @1] or [Kotlin|5 @1]
- [PostgreSQL] and [Redis]
- [REST APIs] and [gRPC]
- [CI/CD]

Preferred qualifications
- [Terraform|n]
- [GraphQL|n]
- [Bachelor's|deg n @2] or [Master's|deg n @2] in [Computer Science|n]

<<Our interview process
A Python exercise, a system design talk, then a chat with the founders.>>
`,
  ),
  block(
    'backend-dotnet',
    'backend engineer',
    'en',
    `
Must have:
• [C#|3] and [.NET|3] 8, minimum 3 years
• [Entity Framework]
• [SQL Server] ([T-SQL], [stored procedures])
• [Azure|@1] or [AWS|@1]

Should have:
• [Docker]
• [RabbitMQ]

Could have:
• [Angular|n]
• [F#|n]

<<Company
Net income grew 12 %. Our C-suite blogs about machine learning.>>
`,
  ),
  block(
    'backend-python-prose',
    'backend engineer',
    'en',
    `
We need somebody who has written [Python|4] for a living for at least four years, knows [Django|@1] or [FastAPI|@1] well, and isn't afraid of [SQL]. You'll review code, write [unit tests], and ship [Docker] images. [Celery|n] would be handy; [Elasticsearch|n] is a plus but not required. <<We were founded in 2014 by two physicists. Our salespeople use Salesforce.>>
`,
  ),
  block(
    'frontend-react',
    'frontend engineer',
    'en',
    `
### You have
- 3+ years with [React|3] and [TypeScript|3]
- [HTML] and [CSS], [responsive design]
- [Jest|@1] or [Vitest|@1]
- [Web accessibility]

### You might also have
- [Next.js|n]
- [Node.js|n]
- [D3|n open]

### You get
<<- A MacBook, Swift onboarding and a Rust reading group>>
`,
  ),
  block(
    'frontend-vue',
    'frontend engineer',
    'en',
    `
Your profile: solid [JavaScript] ([ES6+|open]), [Vue.js] 3 with [Pinia|open], [Git], [webpack|@1] or [Vite|@1]. Knowledge of [PHP|n] preferred, [Laravel|n] ideally. Our offer: <<remote work, Docker workshops, language courses in Spanish.>>
`,
  ),
  block(
    'embedded-c',
    'embedded engineer',
    'en',
    `
Requirements
- [Embedded C|5] and [C++|5], 5 years or more
- [RTOS] ([FreeRTOS|@1] or [Zephyr|@1])
- [I2C], [SPI], [UART]
- [ARM Cortex-M]
- Reading [schematics]

Plus
- [Rust|n]
- [Yocto|n]
- [CAN|n] bus

<<R&D at Norvik
R&D sits in Trondheim, next to the spring water plant; vitamin C is free.>>
`,
  ),
  block(
    'firmware-cleared',
    'embedded engineer',
    'en',
    `
Required skills: [C]; [assembly|open]; [Linux kernel] drivers; [oscilloscope] use. [Active Secret clearance|ko:clearance] required. [US citizenship|ko:visa] required. [BS|deg] in [electrical engineering|@1] or [computer engineering|@1]. Desired skills: [FPGA|n]; [VHDL|n @2] or [Verilog|n @2].
<<Our team: RF, optics and AI people who like chess.>>
`,
  ),
  block(
    'mobile-ios',
    'mobile engineer',
    'en',
    `
Here is what we ask of you: [Swift] and [SwiftUI], two apps in the App Store, [unit testing], and [Core Data|n] (nice to have). Here is what you can ask of us: <<four weeks off in Spring or Summer, an Android phone if you wish, a React course.>>
`,
  ),
  block(
    'qa-engineer',
    'QA engineer',
    'en',
    `
Essential skills
- [Test automation] with [Selenium|@1], [Cypress|@1] or [Playwright|@1]
- [Manual testing] and [test plans]
- [API testing] in [Postman]
- [ISTQB Foundation|cred]

Desired skills
- [JMeter|n]
- [Java|n]
- [BDD|n]

<<Why Corvane?
Because our Go-live parties are loud and our access to customers is direct.>>
`,
  ),
  block(
    'qa-manual-short',
    'QA engineer',
    'en',
    `
Looking for a tester with [exploratory testing], [regression testing], good [English|lang work] (B2) and [attention to detail|soft]. [SQL|n], [Charles Proxy|n open] as a plus. No <<programming>> skills needed.
`,
  ),
  block(
    'fullstack-inline-labels',
    'backend engineer',
    'en',
    `
Stack: [TypeScript], [Node.js], [NestJS], [MongoDB]
Required: 4+ years of [TypeScript|4], [microservices|4]
Preferred: [Kubernetes|n], [AWS Lambda|n]
Not required: <<PHP, Perl>>
Location: Utrecht or remote
Salary: <<60-75k, depending on your Java past>>
`,
  ),
];
