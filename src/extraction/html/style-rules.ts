import { holdsAtScreen } from './media-queries.ts';

/** A rule of a style sheet that holds for a reader at a screen; its selectors in small letters. */
export type StyleRule = {
	readonly selectors: string;
	readonly declarations: string;
};

/** Comments, strings, addresses, escapes: the sheet's end closes them, a string its line's end too (CSS Syntax 3, 4.3). */
const opaqueParts =
	/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->|(["'])(?:(?!\1)[^\\\n]|\\[\s\S]?)*(?:\1|\n|$)|\burl\(\s*(?!["'\s])[^)]*(?:\)|$)|\\[\s\S]?/gi;

type Rule = { readonly kind: 'rule'; readonly selectors: string; readonly declarations: string[] };
/** What stands within a pair of braces. */
type Block = Rule | { readonly kind: 'rules' | 'nothing' };

const TOP: Block = { kind: 'rules' };
const NOTHING: Block = { kind: 'nothing' };

/** The rules of a sheet, those within @media, @supports and the like only where these hold for a reader at a screen. */
export function styleRules(css: string): readonly StyleRule[] {
	const rules = new Set<Rule>();
	const open: Block[] = [];
	const parts = css.replace(opaqueParts, standIn).split(/([{}])/);
	for (let i = 0; i < parts.length; i += 2) {
		const block = open.at(-1) ?? TOP;
		const [text = '', brace] = [parts[i], parts[i + 1]];
		const end = brace === '{' ? text.lastIndexOf(';') + 1 : text.length;
		if (block.kind === 'rule') block.declarations.push(text.slice(0, end));
		if (brace === '{') {
			const opened = openedBy(text.slice(end).trim().toLowerCase(), block);
			open.push(opened);
			if (opened.kind === 'rule') rules.add(opened);
		} else open.pop();
	}
	return [...rules].map(({ selectors, declarations }) => ({ selectors, declarations: declarations.join(';') }));
}

/** Opens and closes nothing, and lets a value be one still. */
function standIn(part: string): string {
	if (part.startsWith('\\')) return '\\';
	if (/^["']/.test(part)) return '""';
	return /^url/i.test(part) ? 'url()' : ' ';
}

/** At-rules around rules. Others, such as @keyframes, hold none for an element. */
const groups: ReadonlySet<string> = new Set(['media', 'supports', 'layer', 'container', 'scope']);

function openedBy(prelude: string, around: Block): Block {
	if (around.kind === 'nothing') return NOTHING;
	const [, group, condition = ''] = /^@([\w-]+)(.*)/s.exec(prelude) ?? [];
	if (group !== undefined) {
		return groups.has(group) && (group !== 'media' || holdsAtScreen(condition)) ? around : NOTHING;
	}
	if (around.kind === 'rules') return { kind: 'rule', selectors: prelude, declarations: [] };
	return prelude === '&' ? around : NOTHING;
}
