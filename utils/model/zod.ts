import { z } from 'zod';

// Zod probes `new Function` on first use, which our CSP reports as a violation; this must run before any schema does.
z.config({ jitless: true });

export { z };
