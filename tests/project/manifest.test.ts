import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../../scripts/build-extension.ts';
import { languages } from '../../state/settings.ts';

interface Manifest {
  readonly [key: string]: unknown;
  readonly icons: Record<string, string>;
  readonly commands: Record<string, { description?: string }>;
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe.each(['chrome', 'firefox'] as const)('The manifest that %s gets', (browser) => {
  let folder: string;
  let built: string;
  let manifest: Manifest;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slaapwel-manifest-'));
    built = await buildExtension(browser, folder);
    manifest = read(join(built, 'manifest.json'));
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is of version 3', () => {
    expect(manifest['manifest_version']).toBe(3);
  });

  it('asks for exactly four permissions, and for nothing to be granted later', () => {
    expect([...(manifest['permissions'] as string[])].sort()).toEqual(['alarms', 'idle', 'notifications', 'storage']);
    for (const key of ['optional_permissions', 'host_permissions', 'optional_host_permissions']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  it('opens nothing to web pages or other extensions', () => {
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('sandbox');
    // Firefox does not know the key, and has no such door.
    if (browser === 'chrome') expect(manifest['externally_connectable']).toEqual({ ids: [], matches: [] });
    else expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it("has a policy that starts from 'self' and is nowhere looser", () => {
    const policy = manifest['content_security_policy'] as Record<string, string>;
    expect(Object.keys(policy)).toEqual(['extension_pages']);
    const directives = (policy['extension_pages'] ?? '').split(';').map((directive) => directive.trim());
    expect(directives[0]).toBe("default-src 'self'");
    for (const directive of directives) expect(directive).toMatch(/^[a-z-]+ '(self|none)'$/);
  });

  it('names the versions that have what we use, and no private key or update address', () => {
    if (browser === 'chrome') expect(manifest['minimum_chrome_version']).toBe('144');
    else {
      expect(manifest['browser_specific_settings']).toEqual({
        gecko: {
          id: 'slaapwel@slaapwel.app',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      });
    }
    expect(manifest).not.toHaveProperty('key');
    expect(manifest).not.toHaveProperty('update_url');
  });

  it('speaks every language, each with every key, and names only keys that are there', () => {
    const messages = languages.map((language) => read(join(built, '_locales', language, 'messages.json')));
    const keys = messages.map((words) => Object.keys(words).sort());
    for (const others of keys) expect(others).toEqual(keys[0]);
    for (const words of messages) {
      for (const { message } of Object.values(words) as { message: string }[]) expect(message.trim()).not.toBe('');
      // The stores take no more.
      expect(words.manifest_name.message.length).toBeLessThanOrEqual(75);
      expect(words.manifest_description.message.length).toBeLessThanOrEqual(132);
    }
    const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    expect(named).toContain('manifest_name');
    expect(named).toContain('manifest_description');
    expect(keys[0]).toEqual([...new Set(named)].sort());
    for (const { description } of Object.values(manifest.commands)) expect(description).toMatch(/^__MSG_\w+__$/);
    expect(languages).toContain(manifest['default_locale']);
  });

  it('has an icon of every size, in files that are there', () => {
    const sizes = browser === 'firefox' ? ['16', '32', '48', '96', '128'] : ['16', '32', '128'];
    expect(Object.keys(manifest.icons)).toEqual(sizes);
    for (const [size, path] of Object.entries(manifest.icons)) {
      const file = join(built, path);
      expect(existsSync(file)).toBe(true);
      // A PNG says its width in the four bytes from the 16th on.
      expect(readFileSync(file).readUInt32BE(16)).toBe(Number(size));
    }
  });
});
