import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    setupFiles: ['tests/setup.ts'],
    globalSetup: ['tests/global-setup.ts'],
    // One process a core: by default one core stays free, which on two doubles the time.
    maxWorkers: '100%',
    // Ends what hangs; a machine with much else to do is no fault.
    testTimeout: 60_000,
  },
});
