import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlText } from '../../../src/extraction/html/html-text.ts';
import { postingText } from '../../../src/extraction/html/posting-text.ts';

test.each([
	['headings and paragraphs', '<h1>Baker</h1><p>We bake.</p><p>Since 1902.</p>', 'Baker\n\nWe bake.\n\nSince 1902.'],
	[
		'lists',
		'<h2>You have</h2><ul><li>a licence</li><li><p>two years</p></li></ul>',
		'You have\n\n• a licence\n• two years',
	],
	['lists in lists', '<ul><li>Tools<ul><li>Oven</li></ul></li><li>Rye</li></ul>', '• Tools\n• Oven\n• Rye'],
	['a mark that stands there already', '<ul><li>• rye</li></ul>', '• rye'],
	['line breaks', 'Rye<br>Wheat<br/>Oats', 'Rye\nWheat\nOats'],
	['blocks', '<div>Rye</div><div>Wheat</div>', 'Rye\nWheat'],
	['inline elements do not part', '<p><b>Ba</b>ker <i>wanted</i></p>', 'Baker wanted'],
	['entities', '<p>R&amp;D &lt;3 &nbsp;caf&eacute; &#8211; &#x2014;</p>', 'R&D <3 café – —'],
	['cells', '<table><tr><td>Pay</td><td>20 €</td><td>hour</td></tr></table>', 'Pay\t20 €\thour'],
	[
		'a label and its value',
		'<table><tr><th>Pay</th><td>20 €</td></tr><tr><th>Place:</th><td>Lille</td></tr></table>',
		'Pay: 20 €\nPlace: Lille',
	],
	['scripts, styles, comments', '<p>a</p><script>b</script><style>c</style><!-- d --><noscript>e</noscript>', 'a'],
	['what is not displayed', '<p>a</p><p style="display: none">b</p><div hidden>c</div>', 'a'],
	['definitions', '<dl><dt>Pay</dt><dd>20 €</dd></dl>', 'Pay\n20 €'],
	['plain text', 'We bake.\nSince 1902.', 'We bake. Since 1902.'],
	['nothing', '', ''],
])('%s', (_, html, text) => {
	expect(postingText(html)).toBe(text);
});

describe('what a reader of a page cannot see', () => {
	test.each([
		['a class', '<style>.x{display:none}</style><p>a</p><p class="x">hidden</p>'],
		['visibility', '<p>a</p><p style="visibility:hidden">hidden</p>'],
		['no size', '<p>a</p><p style="font-size:0">hidden</p>'],
		['white', '<p>a</p><p style="color:#FFF">hidden</p>'],
		['transparent', '<p>a</p><p style="opacity:0">hidden</p>'],
		['off the page', '<p>a</p><p style="position:absolute;left:-9999px">hidden</p>'],
	])('%s', (_, html) => expect(htmlText(html)).toEqual({ text: 'a', hidden: true }));
	test.each([
		['white on dark', '<div style="background:#123"><p style="color:#fff">seen</p></div>'],
		['for print only', '<style>@media print{.x{display:none}}</style><p class="x">seen</p>'],
		['for print only, by a later rule', '<style>@media print{.y{top:0}.x{display:none}}</style><p class="x">seen</p>'],
	])('but %s', (_, html) => expect(htmlText(html)).toEqual({ text: 'seen', hidden: false }));
});

test('never throws', () => {
	const part = fc.constantFrom(
		'<div>',
		'</div>',
		'<p',
		'<table><tr><td>',
		'</td>',
		'<li>',
		'<!--',
		'<![',
		'&#',
		'a',
		'"',
		'<style>',
		'>',
	);
	fc.assert(fc.property(fc.array(part, { maxLength: 60 }), (parts) => typeof postingText(parts.join('')) === 'string'));
});

test.each([
	['open elements', '<div>'.repeat(150_000)],
	['closing elements', `${'<b>'.repeat(100_000)}${'</i>'.repeat(100_000)}`],
	['tables in tables', '<table><tr><td>'.repeat(40_000)],
	['brackets', '<'.repeat(700_000)],
	['style elements', '<style>'.repeat(100_000)],
	['ampersands', '&'.repeat(700_000)],
	['attributes', `<p ${'a="b" '.repeat(100_000)}>`],
	['an open attribute', `<p a="${'<x '.repeat(200_000)}`],
	['items', '<li>a'.repeat(120_000)],
	['spaces', ' '.repeat(700_000)],
])('a page of 700 kB is read within seconds: %s', (_, html) => {
	// What takes time by the square takes minutes here, which the limit on every test tells.
	expect(postingText(`<p>a</p>${html}`).trim()).toMatch(/^a/);
});
