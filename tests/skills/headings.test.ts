import { describe, expect, test } from 'vitest';
import { CONTEXT_SECTIONS, classifyHeading, type SectionClass } from '../../utils/skills/headings.ts';

/** Headings in words of our own, by the class that a reader would give them; most stand in no list of phrases. */
const HEADINGS: Partial<Record<SectionClass, string>> = {
  required: `What you'll need on day one:|We're after someone who|The non-negotiables|You'll arrive with|Things we need from you|Your toolkit|What we can't do without|You should already have|What the job asks of you|Who fits this post|You tick these boxes|What you come with|Could this be you?|The person|Person spec|Is this you?|Skills you'll rely on|The kit you already own|You'll bring with you:|What we hope you know|What it takes to do this well|We need you to have|Applicants need|Successful applicants will demonstrate|Who will thrive here?|Was wir uns von dir wünschen|Damit punktest du|Was du können solltest|Du passt zu uns, wenn|Das solltest du können|Ce qu'il vous faut|Ce que nous attendons de vous|Vos compétences clés|On vous demande|Lo que necesitamos de ti|Lo que debes traer|Qué pedimos|Qué esperamos de ti|Wat neem je mee?|Dit heb je in huis|Wie zoeken wij?|Wat verwachten we van jou|Jij bent|Hard requirements|Must-dos|We expect from you|The ideal you|Your background and skills|We're a good match if|This is the job for you if|The right person for us`,
  preferred: `Nice extras|Cherry on the cake|Handy but not vital|It would be great if you also have:|We'd be thrilled if you|What would make us smile|Not essential, but welcome|Would be lovely|You'll stand out with|These would help|Helpful but not essential|Any of these is a bonus|Gold dust|We'd love it if you|Good if you have|You don't need these, but they help|Advantages|An advantage:|It counts in your favour if you|What will give you the edge|Icing on the cake|Desirables|Also useful|Added advantage|Worth mentioning|If you also have one of these, even better:|Das i-Tüpfelchen|Schön, wenn du auch|Gerne gesehen|Kein Muss, aber toll|Vorteilhaft wäre|Das wäre noch besser|Zusätzlich von Vorteil|Ce serait un plus|Les petits plus|Apprécié mais pas obligatoire|Valoraremos|Se valorará positivamente|Puntos extra|No es imprescindible, pero suma|Pluspunten|Handig als je|Fijn als je ook|Geen must, wel een pré|Het zou mooi zijn als|Optional skills|Beneficial experience|We'd love|Not required, but we'd be delighted|If you also have|What would make you stand out|Not needed, though nice`,
  duties: `What lands on your desk|Your week|How you'll spend your days|What the work looks like|The work itself|A typical week|You'll be busy with|Your part in it|What you will look after|What keeps you busy|What you would be doing|Where you come in|Day to day you will|Your first ninety days|The day job|How you'll help|Das wartet auf dich|So sieht dein Alltag aus|Dein Job|Das machst du bei uns|Womit du dich beschäftigst|Au quotidien|Ce que vous ferez|Votre quotidien|Tu día a día|Lo que harás|Cuál será tu trabajo|Jouw werkdag|Wat doe je?|Waar ga je aan de slag|Dit doe je|Jouw week`,
  benefits: `What we give you|What's in it for you|In exchange|How we say thanks|What you take home|Good things you'll get|Our side of the bargain|How we look after our people|Our promise to you|Your rewards|You get from us|What you can look forward to|Darauf kannst du dich freuen|Freu dich auf|Wir bieten dir|Ce qu'on vous propose|Nous vous proposons|Pourquoi nous choisir|Qué te llevas|Te damos|Lo que te damos|Dit krijg je van ons|Wat krijg je ervoor terug|Ons aanbod|What we bring|Our toolkit|You'd love|What we'll bring`,
  company: `Who you'd be joining|A word about us|Us in brief|Meet the crew|Our story so far|Introducing Fernholt|The people behind it|Where we come from|Das sind wir|Wer steckt dahinter|Notre histoire|Quiénes somos|Nuestra historia|Wie we zijn|Dit zijn wij`,
  application:
    'Ready to apply?|Next steps|Sound like you?|Get in touch|Interested?|Closing date and interviews|So geht es weiter|Jetzt bewerben|Envie de postuler ?|Interesse? Solliciteer|Send us your CV',
  eeo: 'Equality for everyone|Everyone is welcome|We welcome everyone|Our commitment to inclusion|Vielfalt bei uns|A fair process for all',
  pay: 'The money|What it pays|Pay and hours|Was du verdienst|Salaire et horaires|Salario y horario|Salaris',
  unneeded: `You won't need|Don't worry about|What won't you need?|What you don't need|You do not need|Not a deal-breaker if you don't|No need for|Das brauchst du nicht`,
};

/** Requirements and duties ask alike; what gives no requirement is silent alike. */
function effect(section: SectionClass | undefined): string {
  if (section === undefined) return 'unknown';
  if (CONTEXT_SECTIONS.has(section)) return 'silent';
  return section === 'duties' ? 'required' : section;
}

describe('headings that no list foresees', () => {
  for (const [section, list] of Object.entries(HEADINGS))
    test.each(list.split('|'))(`${section}: %s`, (heading) => {
      expect(effect(classifyHeading(heading)?.section)).toBe(effect(section as SectionClass));
    });

  test.each([
    'Strong SQL',
    'Kubernetes and Docker',
    'Grease, dirt and paint',
    'Monday to Friday',
    'Wexley',
    '',
    'x'.repeat(5000),
  ])('no heading: %.40s', (line) => {
    expect(classifyHeading(line)).toBeUndefined();
  });

  test('required and preferred in one heading: the lines decide', () => {
    expect(classifyHeading('Required and preferred qualifications')?.section).toBe('required');
    expect(classifyHeading('Essential   Desirable')?.section).toBe('required');
    expect(classifyHeading('Desirable criteria')?.section).toBe('preferred');
  });
});
