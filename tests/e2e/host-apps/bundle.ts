import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The frameworks whose apps stand in this folder. */
export const FRAMEWORKS = ['react', 'vue', 'ember'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

const FILES: Record<Framework, string> = { react: 'react-app.tsx', vue: 'vue-app.ts', ember: 'ember-app.ts' };

/** Bundles an app with its framework to one classic script, in memory. */
export async function bundleApp(framework: Framework): Promise<string> {
  const input = fileURLToPath(new URL(FILES[framework], import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'error',
    // The build of Vue that compiles templates in the page, as sites without a build step use it.
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: { write: false, minify: false, rollupOptions: { input, output: { format: 'iife' } } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`vite built nothing of ${FILES[framework]}`);
  return output.output[0].code;
}
