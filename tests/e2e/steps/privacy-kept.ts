/** Which sentence tells of what is stored. */
export const KEPT: Record<string, { stores: string[]; settings: string[] }> = {
  privacy_kept1: {
    stores: ['credentials', 'originals', 'images', 'claims', 'skillChoices', 'walletIndex'],
    settings: ['judgeAgain', 'witness', 'lostWallet', 'missed', 'lastBackup', 'backupLater'],
  },
  privacy_kept2: {
    stores: ['postings', 'corrections'],
    settings: [
      'firstRunDone',
      'sites',
      'overlayCollapsed',
      'theme',
      'linkedInOptIn',
      'chosenSites',
      'walletView',
      'boardHealth',
      'countOpened',
      'reminders',
      'openPostings',
    ],
  },
  privacy_kept5: { stores: ['courseLists', 'courseMarks', 'taxonomies'], settings: ['planOptions'] },
  privacy_kept4: { stores: ['openedCounts', 'openedMarks', 'markKeys'], settings: [] },
  privacy_kept6: {
    stores: ['roles', 'candidates'],
    settings: ['candidatesOn', 'activeRole', 'blindMode', 'profileSitesOn', 'candidateKeepDays'],
  },
  addresses_hint: { stores: [], settings: ['ownAddresses'] },
};
