import { FAILURE_CODES } from './result.ts';
import { z } from './zod.ts';

export const failureSchema = z.object({ code: z.enum(FAILURE_CODES), detail: z.string().max(200).optional() });
