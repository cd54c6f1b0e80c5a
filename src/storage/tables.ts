/** The rows as both engines keep them. Documents are JSON text, so that numbers come back to the last bit. */
export type Tables = {
	postings: {
		id: string;
		tenant: string;
		role_id: string;
		source_name: string | null;
		source_id: string | null;
		company_key: string | null;
		received_at: string;
		/** Null in rows that an older release wrote. */
		content_hash: string | null;
		document: string;
	};
	posting_role_keys: { tenant: string; role_key: string; posting_id: string };
	roles: {
		id: string;
		tenant: string;
		updated_at: string;
		/** Folded title, company and team. */
		search_text: string;
		work_mode: string | null;
		employment_type: string | null;
		seniority: string | null;
		/** The most that the pay reaches in a year. */
		salary_year_max: number | null;
		/** See `listed`. */
		countries: string;
		skills: string;
		document: string;
	};
	/** One row a role that was ever saved or deleted, with the number of its last change and the process that made it. */
	role_changes: { tenant: string; role_id: string; number: number; writer: string };
	matches: {
		id: string;
		tenant: string;
		/** Where the match was made of a kept candidate. */
		candidate_id: string | null;
		expires_at: number;
		document: string;
	};
	/** Ranked roles of a match, in order, deflated JSON arrays of `rolesPerChunk`; beside them its scores alone. */
	match_chunks: { tenant: string; match_id: string; chunk: number; document: Uint8Array };
	keys: {
		id: string;
		tenant: string;
		name: string;
		/** With blanks between. */
		scopes: string;
		mac: string;
		pepper_id: string;
		created_at: number;
		expires_at: number | null;
		revoked_at: number | null;
	};
	audit: {
		tenant: string;
		seq: number;
		at: string;
		by_key: string | null;
		action: string;
		/** JSON. */
		subjects: string;
		previous: string;
		hash: string;
	};
	audit_heads: { tenant: string; seq: number; hash: string; seal: string };
	/** Kept people: deflated JSON. */
	candidates: { id: string; tenant: string; created_at: string; expires_at: number; document: Uint8Array };
	answered: {
		tenant: string;
		key_mac: string;
		body_mac: string;
		status: number;
		/** Of what was created. */
		id: string;
		answered_at: number;
		expires_at: number;
	};
};
