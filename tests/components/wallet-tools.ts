import { vi } from 'vitest';
import type { WalletTools } from '../../components/wallet-tools.ts';

/** What the wallet page is given to work with: nothing known, nothing done, every call noted. */
export const walletTools = (over: Partial<WalletTools> = {}): WalletTools => ({
  prepare: vi.fn(),
  labelOf: (id) => id.toUpperCase(),
  knownOf: () => undefined,
  frameworkOf: (url) => (url.includes('/esco/') ? 'ESCO' : undefined),
  imageOf: async () => null,
  fileOf: async () => null,
  onExport: vi.fn(),
  onChooseSkills: vi.fn(),
  onForgetSkill: vi.fn(),
  suggestions: [],
  onQuerySkill: vi.fn(),
  ...over,
});
