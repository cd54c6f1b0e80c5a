const lengthMax = 40;

/**
 * The id of a skill that the taxonomy does not hold, by its name as it is written: "Chocolate Tempering" is
 * `unlisted:chocolate-tempering`. Postings and résumés share it, so that equal names meet. Null for a name without two
 * letters in a row or one too long to be a name.
 */
export function unlistedId(name: string): string | null {
	const kebab = name
		.toLowerCase()
		.replace(/[^\p{L}\p{N}+#]+/gu, '-')
		.replace(/^-|-$/g, '');
	return /\p{L}{2}/u.test(kebab) && kebab.length <= lengthMax ? `unlisted:${kebab}` : null;
}

export function isUnlisted(id: string): boolean {
	return id.startsWith('unlisted:');
}
