import type { ProfileSite } from './profile-site.ts';

/** A member’s page. Read like any page of a person: its own names were not seen. */
export const kaggle: ProfileSite = {
  id: 'kaggle',
  name: 'Kaggle',
  matches: ['https://www.kaggle.com/*'],
  examples: ['https://www.kaggle.com/miraokonkwo', 'https://www.kaggle.com/jdoe42/'],
  notProfiles: [
    'https://www.kaggle.com/',
    'https://www.kaggle.com/competitions',
    'https://www.kaggle.com/miraokonkwo/notebook-one',
    'https://www.kaggle.com/learn',
  ],
  isProfile: ({ pathname }) =>
    /^\/(?!(?:competitions|datasets|models|code|discussions?|learn|docs|rankings|account|settings|search|organizations|host|benchmarks|game-arena|work|about|contact|terms|privacy|cookies|me|c|kernels|wiki|jobs|progression|static|api)\/?$)[a-z\d][a-z\d-]{2,60}\/?$/i.test(
      pathname,
    ),
  verified: 'no',
};
