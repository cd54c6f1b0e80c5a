import { tidy } from '../plain/tidy.ts';
import { htmlText, mainPart } from './html-text.ts';

/** Text of a posting's HTML, with its structure as lines. Never throws: what cannot be parsed is read without tags. */
export function postingText(html: string): string {
	try {
		const shown = tidy(htmlText(html, mainPart).text);
		// Where all of it stood in such parts, they were the page.
		return shown === '' ? tidy(htmlText(html).text) : shown;
	} catch {
		return tidy(html.replace(/<[^<>]{0,2000}>/g, '\n'));
	}
}
