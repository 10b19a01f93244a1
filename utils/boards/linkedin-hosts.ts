/** LinkedIn's country hosts (`fr.linkedin.com`), as seen in links of its public pages; each is asked for by name. */
const COUNTRIES =
  'ae ar at au be bg bo br ca ch cl cn co cr cz de dk do ec ee eg es fi fr gh gr gt hk hn hr hu id ie il in it jm jo jp ke kr kw kz lb lk lt lu lv ma mm mt mx my mz ng ni nl no np nz om pa pe ph pk pl pr pt py qa ro rs ru rw sa se sg si sk sn sv th tn tr tt tw tz ua ug uk uy uz ve vn za zm zw';

/** Match patterns of every LinkedIn host that shows postings. */
export const LINKEDIN_MATCHES: readonly string[] = ['www', ...COUNTRIES.split(' ')].map(
  (host) => `https://${host}.linkedin.com/*`,
);
