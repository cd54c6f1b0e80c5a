import type { Span } from '../model/text.ts';

// Every pattern has a bounded reach, so that no input makes it look back and forth.
const beforeAt = /[\p{L}\p{N}._%+'-]{1,64}$/u;
const afterAt = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/u;
const linkSigns = /:\/\/|www\.|\.(?:com|org|net|io)\b/gi;
const link =
	/\b(?:https?:\/\/|www\.)[^\s<>"|]{3,300}|\b(?:[a-z0-9-]{1,40}\.){0,3}(?:linkedin\.com|github\.com|github\.io|gitlab\.com|behance\.net|xing\.com|dribbble\.com|medium\.com|twitter\.com|example\.(?:com|org|net))(?:\/[^\s<>"|,;]{0,200})?/gi;
const phone = /(?:\+|\(|\b)\d[\d\s()./-]{5,24}\d\b/g;

/** E-mail addresses, links and telephone numbers. */
export function contactPoints(text: string): readonly Span[] {
	const found: Span[] = [];
	found.push(...emails(text));
	found.push(...links(text));
	for (const match of text.matchAll(phone)) if (isPhone(match[0])) found.push(spanOf(match));
	return found;
}

export function emailsIn(text: string): readonly string[] {
	return emails(text).map(({ start, end }) => text.slice(start, end));
}

/** Every address has its "@", and what belongs to it stands close around. */
function emails(text: string): readonly Span[] {
	const found: Span[] = [];
	for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
		const local = beforeAt.exec(text.slice(Math.max(0, at - 64), at))?.[0];
		const domain = afterAt.exec(text.slice(at + 1, at + 260))?.[0];
		if (local !== undefined && domain !== undefined)
			found.push({ start: at - local.length, end: at + 1 + domain.length });
	}
	return found;
}

/** Only lines that show a sign of a link are looked at closely. */
function links(text: string): readonly Span[] {
	const found: Span[] = [];
	linkSigns.lastIndex = 0;
	for (let sign = linkSigns.exec(text); sign !== null; sign = linkSigns.exec(text)) {
		const start = text.lastIndexOf('\n', sign.index) + 1;
		const newline = text.indexOf('\n', sign.index);
		const end = newline < 0 ? text.length : newline;
		for (const match of text.slice(start, end).matchAll(link)) {
			found.push({ start: start + match.index, end: start + match.index + match[0].length });
		}
		linkSigns.lastIndex = end;
	}
	return found;
}

function spanOf(match: RegExpExecArray): Span {
	return { start: match.index, end: match.index + match[0].length };
}

const twoYears = /^\(?(?:19|20)\d\d\D{1,4}(?:19|20)\d\d$/;

/** Seven to fifteen digits that are not years ("2015 - 2018") nor amounts. */
function isPhone(text: string): boolean {
	const digits = text.replace(/\D/g, '');
	if (digits.length < 7 || digits.length > 15 || text.includes('\n')) return false;
	if (twoYears.test(text)) return false;
	if (/\b(?:19|20)\d\d\b/.test(text) && !/^[+(]/.test(text)) return false;
	return /^[+(]/.test(text) || /\d{3}[\s)./-]{1,3}\d{3,4}/.test(text) || /^0\d{2,}/.test(text) || digits.length >= 9;
}
