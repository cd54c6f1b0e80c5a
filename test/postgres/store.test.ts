import { Client } from 'pg';
import { postgresStores } from '../../src/storage/postgres.ts';
import { auditContract } from '../contract/audit.contract.ts';
import { candidatesContract } from '../contract/candidates.contract.ts';
import { changesContract } from '../contract/changes.contract.ts';
import { keysContract } from '../contract/keys.contract.ts';
import { storeContract } from '../contract/store.contract.ts';
import { tenantsContract } from '../contract/tenants.contract.ts';

const url = process.env.ROLEFIT_TEST_POSTGRES;
if (url === undefined) throw new Error('run this by: npm run test:postgres');

const open = () => postgresStores(url);

async function run(sql: string): Promise<void> {
	const client = new Client({ connectionString: url });
	await client.connect();
	await client.query(sql);
	await client.end();
}

const empty = (): Promise<void> =>
	run(
		'TRUNCATE postings, posting_role_keys, roles, matches, match_chunks, keys, candidates, answered, audit, audit_heads, role_changes',
	);

storeContract('postgres', open, empty);
tenantsContract('postgres', open, empty);
keysContract('postgres', open, empty);
candidatesContract('postgres', open, empty);
changesContract('postgres', open, empty);
auditContract('postgres', open, empty, run);
