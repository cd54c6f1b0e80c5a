import { type ParseArgsConfig, parseArgs } from 'node:util';
import { z } from 'zod';
import { type KeyRecord, Scope, TenantName } from '../core/model/access.ts';
import { Duration } from '../core/model/duration.ts';
import { defaultTenant, type Keys } from '../matching/ports.ts';
import { isAlive } from './authenticate.ts';
import { issueKey } from './issue.ts';
import type { Pepper } from './pepper.ts';

const usage = `npm run keys -- create --scopes ${Scope.options.join(',')} [--tenant acme] [--name "what it is for"] [--expires 90d]
npm run keys -- list
npm run keys -- revoke <id>`;

/** What is wrong with what was asked for, in a sentence for the one who asked. */
export class KeyCommandError extends Error {}

export type KeyWorld = {
	readonly keys: Keys;
	readonly pepper: () => Pepper;
	readonly now: number;
	readonly randomBytes: (size: number) => Uint8Array;
};
/** `result` is what another program reads, `note` what a person reads beside it. */
export type KeyAnswer = { readonly result: string; readonly note?: string };
export type KeyCommand = (world: KeyWorld) => Promise<KeyAnswer>;

/** What the words after `npm run keys --` ask for. It and what it returns throw `KeyCommandError`. */
export function keyCommand([name = '', ...rest]: readonly string[]): KeyCommand {
	const command = new Map(Object.entries(commands)).get(name);
	if (command === undefined) throw new KeyCommandError(usage);
	return command(rest);
}

const Asked = z.object({
	tenant: TenantName.default(defaultTenant),
	name: z.string().max(200).default(''),
	scopes: z
		.string({ error: 'must be given' })
		.transform((text) => [...new Set(text.split(',').map((part) => part.trim()))])
		.pipe(z.array(Scope)),
	expires: Duration.optional(),
});

const commands = { create, list, revoke };

function create(rest: readonly string[]): KeyCommand {
	const text = { type: 'string' } as const;
	const asked = Asked.safeParse(parsed(rest, { tenant: text, name: text, scopes: text, expires: text }).values);
	if (!asked.success)
		throw new KeyCommandError(
			asked.error.issues.map((issue) => `--${String(issue.path[0])}: ${issue.message}`).join('\n'),
		);
	const { tenant, name, scopes, expires } = asked.data;
	return async ({ keys, pepper, now, randomBytes }) => {
		const expiresAt = expires === undefined ? null : now + expires;
		const key = await issueKey(keys, pepper(), { tenant, name, scopes, createdAt: now, expiresAt }, randomBytes);
		return { result: key, note: `A key of the tenant ${tenant} for ${scopes.join(', ')}. It is shown this once:` };
	};
}

function list(rest: readonly string[]): KeyCommand {
	parsed(rest, {});
	return async ({ keys, now }) => ({ result: (await keys.list()).map((key) => row(key, now)).join('\n') });
}

function revoke(rest: readonly string[]): KeyCommand {
	const [id, ...more] = parsed(rest, {}, true).positionals;
	if (id === undefined || more.length > 0) throw new KeyCommandError(usage);
	return async ({ keys, now }) => {
		if (!(await keys.revoke(id, now))) throw new KeyCommandError(`There is no key with the id ${id} to revoke.`);
		return { result: `${id} is revoked.` };
	};
}

function parsed(args: readonly string[], options: NonNullable<ParseArgsConfig['options']>, allowPositionals = false) {
	try {
		return parseArgs({ args: [...args], options, allowPositionals });
	} catch (error) {
		throw new KeyCommandError(`${(error as Error).message}\n${usage}`);
	}
}

function row(key: KeyRecord, now: number): string {
	const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
	const { id, tenant, scopes, name, createdAt, expiresAt, revokedAt } = key;
	const until = expiresAt === null ? '' : ` until ${day(expiresAt)}`;
	const state = revokedAt !== null ? `revoked ${day(revokedAt)}` : `${isAlive(key, now) ? 'good' : 'expired'}${until}`;
	return [id, tenant, scopes.join(','), `made ${day(createdAt)}`, state, name].join('\t');
}
