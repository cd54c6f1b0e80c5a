import { isIndentedAway, isOffPage, type Page } from '../placement.ts';
import type { Edges } from './groups.ts';

const TWIPS = 20;

/** Where paragraphs and shapes stand on the page. Lengths come in twips. */
export class RtfPage {
	/** RTF specification 1.9.1: a page of 8.5 by 11 inches with a margin of 1.25. */
	#page: Page = { width: 612, height: 792, margin: 90 };
	#indent = 0;
	/** Of the frame that the paragraph stands in. */
	#left = 0;
	#top = 0;

	/** Whether the word was about the page or a paragraph's place. */
	take(word: string, value: number): boolean {
		const length = value / TWIPS;
		if (word === 'paperw') this.#page = { ...this.#page, width: Math.max(this.#page.width, length) };
		else if (word === 'paperh') this.#page = { ...this.#page, height: Math.max(this.#page.height, length) };
		else if (word === 'margl') this.#page = { ...this.#page, margin: Math.max(this.#page.margin, length) };
		else if (word === 'li' || word === 'lin') this.#indent = length;
		else if (word === 'posx' || word === 'posnegx') this.#left = length;
		else if (word === 'posy' || word === 'posnegy') this.#top = length;
		else return false;
		return true;
	}

	resetParagraph(): void {
		this.#indent = 0;
		this.#left = 0;
		this.#top = 0;
	}

	/** Whether text of the paragraph, in a shape with these edges, lies beyond the page. */
	isOff({ shpleft, shptop, shpright, shpbottom }: Edges): boolean {
		if (isIndentedAway(this.#indent, this.#page)) return true;
		if (Math.abs(this.#left) >= this.#page.width || Math.abs(this.#top) >= this.#page.height) return true;
		return isOffPage(
			{
				left: inPoints(shpleft),
				top: inPoints(shptop),
				width: inPoints(difference(shpright, shpleft)),
				height: inPoints(difference(shpbottom, shptop)),
			},
			this.#page,
		);
	}
}

function difference(one: number | undefined, other: number | undefined): number | undefined {
	return one === undefined || other === undefined ? undefined : one - other;
}

function inPoints(twips: number | undefined): number | null {
	return twips === undefined ? null : twips / TWIPS;
}
