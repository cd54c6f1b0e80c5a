import type { HtmlPage } from '../../matching/ports.ts';
import { tidy } from '../plain/tidy.ts';
import { htmlText } from './html-text.ts';
import { postingText } from './posting-text.ts';

const LINKED_DATA_MAX = 20;
const HEADING_LENGTH_MAX = 1_000;
const scriptStart = /<script\b[^>]{0,300}\bapplication\/ld\+json\b[^>]{0,300}>/gi;

/** A posting's page: its text, its one main heading, and the linked data in it. Never throws. */
export function postingPage(html: string): HtmlPage {
	return { text: postingText(html), heading: onlyHeading(html), linkedData: linkedDataIn(html) };
}

/** The text of the page's `h1`; null where it has none, or several of which nobody knows which is meant. */
function onlyHeading(html: string): string | null {
	const [first, second] = html.matchAll(/<h1\b[^>]{0,2000}>/gi);
	if (first === undefined || second !== undefined) return null;
	const start = first.index + first[0].length;
	const inner = html.slice(start, start + HEADING_LENGTH_MAX);
	const end = inner.search(/<\/h1\b/i);
	if (end < 0) return null;
	const text = tidy(htmlText(inner.slice(0, end)).text)
		.replaceAll(/\s+/g, ' ')
		.trim();
	return text === '' ? null : text;
}

function linkedDataIn(html: string): readonly unknown[] {
	const found: unknown[] = [];
	for (const match of html.matchAll(scriptStart)) {
		if (found.length === LINKED_DATA_MAX) break;
		const start = match.index + match[0].length;
		const end = html.indexOf('</script', start);
		try {
			// What does not parse is left out: the page's text is there all the same.
			if (end >= 0) found.push(JSON.parse(html.slice(start, end)));
		} catch {}
	}
	return found;
}
