import type { Trap } from './trap.ts';

/** One entry is one thing: a product of another maker, or a trade next door, has an id of its own. */
export const LEXICON_TRAPS: readonly Trap[] = [
  // products that stood together in one entry
  {
    name: 'three reference managers are three tools',
    text: 'Requirements\n- EndNote, Mendeley or Zotero',
    has: ['endnote', 'mendeley', 'zotero'],
  },
  {
    name: 'PowerFactory is no PSS/E',
    text: 'Requirements\n- DIgSILENT PowerFactory',
    has: ['digsilent-powerfactory'],
    not: ['pss-e'],
  },
  {
    name: 'Sinumerik is no Fanuc',
    text: 'Requirements\n- Sinumerik controls',
    has: ['sinumerik'],
    not: ['fanuc-controls'],
  },
  { name: 'Quartus is no Vivado', text: 'Requirements\n- Quartus Prime', has: ['quartus-prime'], not: ['vivado'] },
  {
    name: 'a Modicon is no Mitsubishi PLC',
    text: 'Requirements\n- Schneider Modicon',
    has: ['schneider-plc'],
    not: ['mitsubishi-plc'],
  },
  {
    name: 'CodeBuild is no CodePipeline',
    text: 'Requirements\n- AWS CodeBuild',
    has: ['aws-codebuild'],
    not: ['aws-codepipeline'],
  },
  {
    name: 'AutoCAD MEP is no AutoCAD Electrical',
    text: 'Requirements\n- AutoCAD MEP',
    has: ['autocad-mep'],
    not: ['autocad-electrical'],
  },
  { name: 'Filevine is no ProLaw', text: 'Requirements\n- Filevine', has: ['filevine'], not: ['prolaw'] },
  { name: 'PioneerRx is no RxConnect', text: 'Requirements\n- PioneerRx', has: ['pioneerrx'], not: ['rxconnect'] },
  {
    name: 'TrackWise is no MasterControl',
    text: 'Requirements\n- TrackWise',
    has: ['trackwise'],
    not: ['mastercontrol'],
  },
  {
    name: 'Azure Firewall is no Front Door',
    text: 'Requirements\n- Azure Firewall',
    has: ['azure-firewall'],
    not: ['azure-front-door'],
  },
  {
    name: 'Jira/Confluence names two tools',
    text: 'Requirements\n- Jira/Confluence',
    has: ['jira', 'confluence'],
    spans: ['Jira', 'Confluence'],
  },
  {
    name: 'MATLAB/Simulink names two tools',
    text: 'Requirements\n- MATLAB/Simulink',
    has: ['matlab', 'simulink'],
    spans: ['MATLAB', 'Simulink'],
  },
  { name: 'VB.NET is Visual Basic', text: 'Requirements\n- VB.NET', has: ['visual-basic'], not: ['dotnet'] },
  { name: 'Ubuntu by name', text: 'Requirements\n- Ubuntu and CentOS', has: ['ubuntu', 'centos'], not: ['unix'] },
  { name: 'UK GAAP is no US GAAP', text: 'Requirements\n- FRS 102', has: ['uk-gaap'], not: ['us-gaap'] },
  // names that had been lost
  {
    name: 'tracing tools',
    text: 'Requirements\n- Distributed tracing with Zipkin, logs in Grafana Loki',
    has: ['distributed-tracing', 'zipkin', 'grafana-loki'],
  },
  { name: 'a disguise is no log store', text: 'Benefits\n- Loki and Thor films each Friday', not: ['grafana-loki'] },
  { name: 'grossing in a pathology post', text: 'Requirements\n- Grossing of surgical specimens', has: ['grossing'] },
  { name: 'IACUC protocols', text: 'Requirements\n- Writing IACUC protocols', has: ['iacuc'] },
  { name: 'MEMS and McAfee', text: 'Requirements\n- MEMS design\n- McAfee', has: ['mems', 'mcafee'] },
  {
    name: 'flow diagrams of a plant are no P&ID',
    text: 'Requirements\n- Process flow diagrams',
    has: ['process-flow-diagrams'],
    not: ['p-and-ids'],
  },
  { name: 'the sales process', text: 'Requirements\n- You own the sales process', has: ['sales-process'] },
  // neighbours that are not the same
  {
    name: 'an air compressor is no pump',
    text: 'Requirements\n- Servicing air compressors',
    has: ['compressor-maintenance'],
    not: ['pump-maintenance'],
  },
  {
    name: 'leadership development is no coaching',
    text: 'Requirements\n- Leadership development',
    has: ['leadership-development'],
    not: ['executive-coaching'],
  },
  {
    name: 'switchboards on a ship',
    text: 'Requirements\n- Repair switchboards and generators',
    not: ['telephone-skills', 'switchboard-operation'],
  },
  {
    name: 'a switchboard at the front desk',
    text: 'Requirements\n- Switchboard operation',
    has: ['switchboard-operation'],
    not: ['telephone-skills'],
  },
  {
    name: 'an osteopath is no chiropractor',
    text: 'Requirements\n- Osteopathy',
    has: ['osteopathy'],
    not: ['chiropractic'],
  },
  {
    name: 'management accounts are no financial reporting',
    text: 'Requirements\n- Preparing management accounts',
    has: ['management-accounting'],
    not: ['financial-reporting'],
  },
  {
    name: 'plasma cutting is no brazing',
    text: 'Requirements\n- Plasma cutting',
    has: ['thermal-cutting'],
    not: ['brazing'],
  },
  {
    name: 'thermoforming is no blow moulding',
    text: 'Requirements\n- Thermoforming',
    has: ['thermoforming'],
    not: ['blow-moulding'],
  },
  // what care, trades, office and translation posts ask for
  {
    name: 'care words',
    text: 'Requirements\n- Safeguarding adults\n- Completing MAR charts\n- Support with personal care',
    has: ['safeguarding-adults', 'mar-charts', 'personal-care'],
  },
  {
    name: 'site words of an electrician',
    text: 'Requirements\n- First fix and second fix\n- Consumer units\n- Cable tray and trunking',
    has: ['first-fix', 'second-fix', 'consumer-units', 'cable-containment'],
  },
  { name: 'containment of a virus', text: 'We help with the Containment of outbreaks.', not: ['cable-containment'] },
  {
    name: 'office words',
    text: 'Requirements\n- Diary management, minute taking, mail merge and filing',
    has: ['diary-management', 'minute-taking', 'mail-merge', 'filing'],
  },
  {
    name: 'translation words',
    text: 'Requirements\n- CAT tools, post-editing, terminology management and subtitling',
    has: ['cat-tools', 'machine-translation-post-editing', 'terminology-management', 'subtitling'],
  },
  {
    name: 'Dutch care',
    text: 'Wat je doet\n- Persoonlijke verzorging en wondzorg\n- Werken met het zorgplan van de cliënt',
    has: ['personal-care', 'wound-care', 'care-planning'],
    language: 'nl',
  },
  {
    name: 'Dutch warehouse',
    text: 'Wat je doet\n- Orderpicken, laden en lossen van vrachtwagens\n- Ervaring met de reachtruck',
    has: ['order-picking', 'loading-and-unloading', 'reach-truck-operation'],
    language: 'nl',
  },
  {
    name: 'Dutch words stay out of English',
    text: 'Requirements\n- The verpleging and lassen fonts, handig and flexibel',
    not: ['nursing', 'welding', 'manual-dexterity', 'flexibility'],
    language: 'en',
  },
];
