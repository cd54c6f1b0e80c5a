import type { Found } from './finding.ts';

const contact = /\S@\S+\.\p{L}{2}|\+?\d(?:[ ()./-]{0,2}\d){7}/u;

/** What stands in headers and footers, and above all an address that stands nowhere else. */
export function noteMargins(found: Found, margins: readonly string[], body: readonly string[]): void {
	if (margins.length === 0) return;
	const isContact = (line: string): boolean => contact.test(line.slice(0, 400));
	found.add(margins.some(isContact) && !body.some(isContact) ? 'contact_in_header' : 'text_in_header');
}
