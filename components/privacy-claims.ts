/*
 * What the privacy page says, in its order. Each of these messages is checked, sentence by sentence, against what the
 * extension really does, in both browsers: tests/e2e/steps/privacy-checks.ts. A new line here fails until it is.
 */

/** Three lists under their headings: what is read, what is kept, what leaves the computer. */
export const PRIVACY_LISTS = [
  ['privacy_read', ['privacy_read1', 'privacy_read2', 'privacy_read3', 'privacy_read4', 'privacy_read5']],
  [
    'privacy_kept',
    ['privacy_kept1', 'privacy_kept2', 'privacy_kept5', 'privacy_kept4', 'privacy_kept6', 'privacy_kept3'],
  ],
  [
    'privacy_leaves',
    [
      'privacy_leaves1',
      'privacy_leaves3',
      'privacy_leaves2',
      'privacy_leaves4',
      'privacy_leaves5',
      'privacy_leaves6',
      'privacy_leaves7',
      'privacy_leaves9',
      'privacy_leaves8',
    ],
  ],
] as const;

/** Each permission of the manifest, by the words for it, and what it is for. */
export const PRIVACY_PERMISSIONS = [
  ['privacy_activeTab', 'privacy_activeTabWhy'],
  ['privacy_scripting', 'privacy_scriptingWhy'],
  ['privacy_storage', 'privacy_storageWhy'],
  ['privacy_alarms', 'privacy_alarmsWhy'],
  ['privacy_sidePanel', 'privacy_sidePanelWhy'],
  ['privacy_hosts', 'privacy_hostsWhy'],
] as const;
