import { compileCatalogue } from './compile-catalogue.ts';
import { compileContexts } from './compile-contexts.ts';
import { compileLexicon } from './compile-lexicon.ts';
import { compileRoles } from './compile-roles.ts';

// Turns the texts that people edit into what ships. Runs after every install and before every build.
await compileLexicon();
await compileCatalogue();
await compileRoles();
await compileContexts();
