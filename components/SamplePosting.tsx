import type { Sample } from './samples.ts';

/** The sample posting as a page would show it: plain headings and lists, sections with ids, schema.org microdata. */
export function SamplePosting({ sample }: { sample: Sample }) {
  const { id, language, title, company, location, employmentType, intro, sections } = sample;
  return (
    <article className="cl-sample" lang={language} id={id} itemScope itemType="https://schema.org/JobPosting">
      <header>
        <p itemProp="hiringOrganization" itemScope itemType="https://schema.org/Organization">
          <span itemProp="name">{company}</span>
        </p>
        <h1 itemProp="title">{title}</h1>
        <p>
          <span itemProp="jobLocation" itemScope itemType="https://schema.org/Place">
            <span itemProp="address">{location}</span>
          </span>{' '}
          · <span itemProp="employmentType">{employmentType}</span>
        </p>
      </header>
      <div className="cl-sample-body" itemProp="description">
        <p>{intro}</p>
        {sections.map((section) => (
          <section key={section.id} id={`${id}-${section.id}`}>
            <h2>{section.heading}</h2>
            {section.paragraph && <p>{section.paragraph}</p>}
            {section.items && (
              <ul>
                {section.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </article>
  );
}
