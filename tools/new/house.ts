import { camel, type NewFiles } from './naming.ts'

export const houseFiles = (tree: 'commons' | 'missions', name: string): NewFiles => ({
  files: {
    [`${tree}/${name}/package.json`]: `{ "name": "@anlan/${name}", "private": true, "type": "module", "version": "0.1.0", "exports": { "./contract/*": "./contract/*.ts", "./module": "./module.ts", "./screens": "./screens/index.tsx", "./testing/*": "./testing/*.ts" } }\n`,
    [`${tree}/${name}/README.md`]: `# ${name}\n\nPurpose in one sentence.\n\n| | |\n|---|---|\n| Law | clause and edition |\n| Events out | – |\n| Events in | – |\n`,
    [`${tree}/${name}/module.ts`]: `import { defineModule } from '@anlan/platform/module/module'

export const ${camel(name)} = defineModule({
  name: '${name}',
  migrations: new URL('./store/migrations/', import.meta.url),
  answers: [],
})
`,
    [`${tree}/${name}/store/migrations/001-${name}.sql`]: `create table ${name.replaceAll('-', '_')} (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  primary key (org_id, id)
);
call protect('${name.replaceAll('-', '_')}');
`,
  },
  next: [
    'npm install (links the new package)',
    `Give ${name} its place in the reading order: tools/fences/dependency-rules.cjs and docs/architecture.md`,
    'Name it in apps/server/compose.ts',
    `npm run new -- command ${name} VERB-OBJECT`,
  ],
})
