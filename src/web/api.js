/** The API as the page uses it. Every function rejects with a `Problem`, or with an AbortError where it was called off. */

/** A problem document (RFC 9457) as the page shows it. */
export class Problem extends Error {
	constructor({ title, status = 0, detail = '', errors = [], retryAfter = null, requestId = null }) {
		super(detail);
		this.name = 'Problem';
		Object.assign(this, { title, status, detail, errors, retryAfter, requestId });
	}
}

/** The caller's key, in this page's memory only. */
let key = null;

export function takeKey(text) {
	key = text;
}

export function forgetKey() {
	key = null;
}

export function hasKey() {
	return key !== null;
}

/** Ranks all roles for a file or a text. */
export function matchResume({ file, text }, options, signal) {
	const form = new FormData();
	form.set('resume', file ?? new Blob([text], { type: 'text/plain' }), file?.name ?? 'pasted.txt');
	form.set('options', JSON.stringify({ ...options, include: ['requirements', 'gaps', 'text'] }));
	return ask('/match', { method: 'POST', body: form, signal });
}

/** A further page of a kept ranking. */
export function keptRoles(id, cursor) {
	return ask(`/matches/${encodeURIComponent(id)}?${new URLSearchParams({ cursor })}`);
}

export function eraseMatch(id) {
	return ask(`/matches/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

/** What is understood of a posting; nothing is stored. */
export function readPosting(text, signal) {
	return ask('/postings/parse', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ text }),
		signal,
	});
}

/** How many roles there are to rank. */
export function readiness() {
	return ask('/readyz');
}

async function ask(path, init = {}) {
	const credentials = key === null ? {} : { authorization: `Bearer ${key}` };
	const headers = { accept: 'application/json', ...credentials, ...init.headers };
	const answer = await fetch(path, { ...init, headers }).catch((error) => {
		if (error.name === 'AbortError') throw error;
		throw new Problem({ title: 'The service does not answer', detail: 'Is it running? Try again in a moment.' });
	});
	if (answer.status === 204) return null;
	const body = await answer.json().catch(() => null);
	if (answer.ok && body !== null) return body;
	throw new Problem({
		title: body?.title ?? 'The service gave an answer that cannot be read',
		status: answer.status,
		detail: body?.detail ?? '',
		errors: body?.errors ?? [],
		retryAfter: answer.headers.get('retry-after'),
		requestId: answer.headers.get('x-request-id'),
	});
}
