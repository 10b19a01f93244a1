import { defineConfig } from 'wxt';

// The least that WXT makes of a React popup: what ours is measured beside.
export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'Empty popup',
    version: '0.0.1',
    permissions: ['activeTab', 'storage'],
    ...(browser === 'firefox' && { browser_specific_settings: { gecko: { id: 'empty@credlens.example' } } }),
  }),
});
