import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Copy, DockerfileParser, From } from 'dockerfile-ast';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createProgram } from '../../packages/platform/src/doors/cli/program.ts';

const project = join(import.meta.dirname, '..', '..');
const deploy = join(project, 'deploy');
const read = (...path: string[]) => readFileSync(join(deploy, ...path), 'utf8');

/** A command line that the program takes: the command is there, and each of its flags. */
async function expectCommand([name, ...rest]: readonly string[]): Promise<void> {
  const program = await createProgram([], 'en');
  const command = program.commands.find((candidate) => candidate.name() === name);
  expect(command, `there is no command ${name}`).toBeDefined();
  const flags = rest.filter((word) => word.startsWith('--'));
  const known = command!.options.map(({ long }) => long);
  for (const flag of flags) expect(known, `${name} ${flag}`).toContain(flag);
}

/** Settings that the program reads somewhere. */
const settings = new Set(
  readdirSync(join(project, 'packages/platform/src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .flatMap(
      (entry) =>
        readFileSync(join(entry.parentPath, entry.name), 'utf8').match(/\b(YANZHEN_[A-Z_]+|DATABASE_URL)\b/g) ?? [],
    ),
);

describe('Dockerfile', () => {
  const file = DockerfileParser.parse(read('docker', 'Dockerfile'));
  const all = file.getInstructions();
  const last = all.slice(all.findLastIndex((instruction) => instruction.getKeyword() === 'FROM'));
  const argumentsOf = (keyword: string) =>
    last.filter((one) => one.getKeyword() === keyword).map((one) => one.getArgumentsContent() ?? '');

  test('has instructions that engines know, in stages that are there', () => {
    const known = [
      'FROM',
      'WORKDIR',
      'COPY',
      'RUN',
      'USER',
      'ENV',
      'VOLUME',
      'EXPOSE',
      'STOPSIGNAL',
      'HEALTHCHECK',
      'ENTRYPOINT',
      'CMD',
    ];
    for (const one of all) expect(known).toContain(one.getKeyword());
    const stages = all.filter((one) => one instanceof From).map((one) => one.getBuildStage());
    for (const one of all.filter((one) => one instanceof Copy)) {
      const from = one
        .getFlags()
        .find((flag) => flag.getName() === 'from')
        ?.getValue();
      if (from !== undefined) expect(stages).toContain(from);
    }
    expect(all.filter((one) => one instanceof From).map((one) => one.getImage())).toEqual(
      expect.arrayContaining([expect.stringMatching(/:/)]),
    );
  });

  test('ends as a user without rights, with data in a volume and a command that is one', async () => {
    expect(argumentsOf('USER').at(-1)).toMatch(/^[1-9]\d*/);
    expect(argumentsOf('VOLUME').join()).toContain('/data');
    await expectCommand(JSON.parse(argumentsOf('CMD').at(-1) ?? '[]') as string[]);
    for (const name of argumentsOf('ENV')
      .join(' ')
      .match(/YANZHEN_[A-Z_]+/g) ?? [])
      expect(settings).toContain(name);
  });

  test('runs scripts that are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { scripts: object };
    const run = all.map((one) => one.getArgumentsContent() ?? '').join('\n');
    for (const [, name] of run.matchAll(/npm run ([\w-]+)/g)) expect(Object.keys(scripts)).toContain(name);
  });
});

describe('compose', () => {
  interface Service {
    readonly build?: { readonly context: string; readonly dockerfile: string };
    readonly environment?: Record<string, string>;
    readonly command?: readonly string[];
    readonly depends_on?: Record<string, unknown>;
    readonly ports?: readonly string[];
    readonly deploy?: { readonly replicas: number };
    readonly image?: string;
  }
  const { services, volumes } = parse(read('docker', 'compose.yaml'), { merge: true }) as {
    services: Record<string, Service>;
    volumes: object;
  };

  test('has a database, a server and two workers, that depend on what is there', () => {
    expect(Object.keys(services)).toEqual(['database', 'server', 'worker']);
    expect(services.worker!.deploy!.replicas).toBe(2);
    for (const { depends_on } of Object.values(services)) {
      for (const name of Object.keys(depends_on ?? {})) expect(Object.keys(services)).toContain(name);
    }
    expect(Object.keys(volumes)).toEqual(['database']);
  });

  test('builds from the file that is there, with commands and settings the program takes', async () => {
    const { context, dockerfile } = services.server!.build!;
    expect(existsSync(join(deploy, 'docker', context, dockerfile))).toBe(true);
    for (const name of ['server', 'worker'] as const) {
      await expectCommand(services[name]!.command!);
      for (const setting of Object.keys(services[name]!.environment!)) expect(settings).toContain(setting);
      expect(services[name]!.environment!.DATABASE_URL).toContain('@database:5432/');
    }
  });

  test('opens the server to this machine only, and carries no password', () => {
    for (const port of services.server!.ports!) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(read('docker', 'compose.yaml')).not.toMatch(/PASSWORD: (?!\$\{)/);
  });
});

describe.each(readdirSync(join(deploy, 'systemd')))('%s', (name) => {
  const lines = read('systemd', name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const value = (key: string) => lines.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1);

  test('is a unit: sections, and settings with values', () => {
    expect(lines.filter((line) => line.startsWith('['))).toEqual(['[Unit]', '[Service]', '[Install]']);
    for (const line of lines.filter((line) => !line.startsWith('['))) expect(line).toMatch(/^[A-Z][A-Za-z]+=/);
  });

  test('runs a command of the program as a user without rights, and gives it time to end', async () => {
    const [program, ...args] = value('ExecStart')!.split(' ');
    expect(program).toBe('/opt/yanzhen/yanzhen');
    await expectCommand(args);
    expect(value('User')).toBe('yanzhen');
    expect(value('NoNewPrivileges')).toBe('yes');
    expect(Number(value('TimeoutStopSec'))).toBeGreaterThan(20);
  });
});
