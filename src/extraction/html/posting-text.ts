import { tidy } from '../plain/tidy.ts';
import { htmlText } from './html-text.ts';

/** Text of a posting's HTML, with its structure as lines. Never throws: what cannot be parsed is read without tags. */
export function postingText(html: string): string {
	try {
		return tidy(htmlText(html).text);
	} catch {
		return tidy(html.replace(/<[^<>]{0,2000}>/g, '\n'));
	}
}
