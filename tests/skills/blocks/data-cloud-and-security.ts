import { block } from './labelled-block.ts';

export const DATA_CLOUD_AND_SECURITY = [
  block(
    'data-analyst',
    'data analyst',
    'en',
    `
Requirements
- 2+ years of [data analysis|2] experience
- Advanced [Excel|adv] and [SQL]
- [Tableau|@1] or [Power BI|@1]
- [Data visualization] and [storytelling|open]
- [Statistics] basics

Preferred
- [R|n @2] or [Python|n @2]
- [dbt|n]

<<Equal opportunity
We do not discriminate by language, religion, or veteran status and give access to assistive software such as JAWS.>>
`,
  ),
  block(
    'data-analyst-hedged',
    'data analyst',
    'en',
    `
[SQL] required; [Python|n] preferred. Experience with [Looker] is a must, [BigQuery|n] is desirable. [Snowflake|n] experience is not required but welcome. [A/B testing|n] ideally. <<Our data team of eight serves finance, marketing and logistics.>>
`,
  ),
  block(
    'data-engineer',
    'data engineer',
    'en',
    `
What you will need
• [Python|5] and [SQL|5] (5+ years)
• [Spark] and [Airflow]
• [Data warehousing] on [Snowflake|@1], [Redshift|@1] or [BigQuery|@1]
• [ETL] pipelines
• [AWS Certified Data Engineer|cred n] preferred

Not needed but nice
• [Kafka|n]
• [Scala|n]

<<A day with us
At ten we stand up, at noon somebody cooks, on Fridays there is Go (the board game).>>
`,
  ),
  block(
    'data-scientist',
    'data scientist',
    'en',
    `
You hold a [Master's|deg @1] or [PhD|deg @1] in [statistics|@2], [physics|@2] or a related field. You are fluent in [Python|adv @3] or [R|adv @3], have three years of [machine learning|3], and know [scikit-learn] and [pandas]. [Deep learning|n] ([PyTorch|n]) preferred. [Causal inference|n] is a plus. <<Fennimore Bio turns biology into medicine; our partners are in oncology and genomics.>>
`,
  ),
  block(
    'ml-engineer',
    'data scientist',
    'en',
    `
Must: [PyTorch|@1] or [TensorFlow|@1]; [MLOps]; [Docker]; [Linux]. Nice: [CUDA|n]; [LLM|n] fine-tuning; [Rust|n]. You will not need: <<Java, SAP>>.
`,
  ),
  block(
    'devops-engineer',
    'DevOps',
    'en',
    `
You should have
- [Kubernetes|3] in production (3+ years)
- [Terraform|@1] or [Pulumi|@1]
- [Linux] administration and [Bash]
- [Prometheus] and [Grafana]
- [AWS]

It would be great if you also had
- [CKA|cred n]
- [Go|n]
- [Argo CD|n]

We have
<<- Free lunches, bikes, and a Python guild>>
`,
  ),
  block(
    'sre-paragraph',
    'DevOps',
    'en',
    `
As an SRE at Pallgrave you bring [incident management], [on-call|open] practice, [Ansible|@1] or [Puppet|@1], and [scripting|open] in [Python]. You hold [Red Hat|open] [RHCSA|cred] or better. [Azure|n] would be a nice addition. <<Pallgrave is a Series C company backed by Spring Ventures.>>
`,
  ),
  block(
    'cloud-architect',
    'cloud architect',
    'en',
    `
Required certifications: [AWS Certified Solutions Architect - Professional|cred] ([SAP-C02|cred]).
Required experience: 8+ years of [cloud architecture|8], [networking|8], [IAM|8].
Preferred certifications: [TOGAF|cred n], [CCSP|cred n].
Clearance: [SC clearance|ko:clearance] or willingness to obtain it.
Benefits: <<Azure sandbox, ITIL exam vouchers, pension.>>
`,
  ),
  block(
    'security-analyst',
    'security analyst',
    'en',
    `
Candidate requirements
- Active [CISSP|cred @1] or [Security+|cred @1]
- [SIEM] ([Splunk|@2] or [Microsoft Sentinel|@2])
- [Incident response], [IDS/IPS]
- 3 years of [SOC|3] work
- [Must be able to obtain a security clearance|ko:clearance]
- [CEH|cred n] preferred

<<Our culture
Red teams, blue teams, football teams. Access to the roof.>>
`,
  ),
  block(
    'penetration-tester',
    'security analyst',
    'en',
    `
We expect hands-on [penetration testing] of web and mobile, [Burp Suite], [Metasploit], good [report writing], and [OSCP|cred]. [Reverse engineering|n] desirable. [OWASP Top 10] knowledge is assumed. <<The firm was bought by an insurance group in 2022 and is hiring in marketing too.>>
`,
  ),
  block(
    'it-support',
    'IT support',
    'en',
    `
Key skills
- [Windows 11], [Microsoft 365] and [Active Directory]
- [Troubleshooting] of laptops and printers
- [Ticketing systems|open] such as [ServiceNow]
- [Customer service] and [patience|soft]

Certifications
- [CompTIA A+|cred] required
- [ITIL Foundation|cred n], [MD-102|cred n] preferred

<<What's next?
Apply with one click. Our HR team replies by e-mail from Workday.>>
`,
  ),
  block(
    'network-engineer',
    'network engineer',
    'en',
    `
Skills: [Cisco] [routing and switching], [BGP], [OSPF], [VLANs], [firewalls] ([Palo Alto|@1] or [Fortinet|@1]). [CCNA|cred] required, [CCNP|cred n] preferred. [Python|n] scripting would be an advantage. [Willing to work at heights|open].
<<Perks: company car, CCIE bootcamp, and Excel-lent coffee.>>
`,
  ),
];
