const VOID = new Set(
	'area base br col embed hr img input link meta param source track wbr p li dd dt td th tr option'.split(' '),
);

/**
 * HTML that is not nested deeper than `depthMax`: the same text where it is not, else with line breaks in place of all
 * tags. A parser compares every closing tag with all open ones, which is slow on deep rubbish.
 */
export function plainTags(html: string, depthMax: number): string {
	let depth = 0;
	for (const [, slash, name = '', selfClosed] of html.matchAll(
		/<(\/?)([a-z][a-z0-9]{0,30})(?:[^>]{0,300}?(\/)?>)?/gi,
	)) {
		if (selfClosed || VOID.has(name.toLowerCase())) continue;
		depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
		if (depth > depthMax) return withoutTags(html);
	}
	return html;
}

function withoutTags(html: string): string {
	const parts: string[] = [];
	let at = 0;
	while (at < html.length) {
		const open = html.indexOf('<', at);
		if (open < 0) break;
		parts.push(html.slice(at, open));
		const close = html.indexOf('>', open);
		if (close < 0) return parts.join('\n');
		at = close + 1;
	}
	return [...parts, html.slice(at)].join('<br>');
}
