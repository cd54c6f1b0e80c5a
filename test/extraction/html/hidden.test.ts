import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/extraction/child/read-document.ts';
import { codes, settings } from '../use-extractor.ts';

const read = (more: string, head = '') =>
	readDocument(
		Buffer.from(`<!doctype html><html><head>${head}</head><body><p>Cook since 2015</p>${more}</body></html>`),
		settings,
	);

describe('what a reader of a page cannot see is left out and reported', () => {
	test.each([
		['not displayed', 'display:none'],
		['not visible', 'visibility:hidden'],
		['transparent', 'opacity:0'],
		['no colour', 'color:transparent'],
		['a colour without alpha', 'color:rgba(0,0,0,0)'],
		['white', 'color:#fff'],
		['nearly white', 'color:rgb(252,252,252)'],
		['no size', 'font-size:0'],
		['one point', 'font-size:1pt'],
		['no size, in short', 'font:0/0 a'],
		['left of the page', 'position:absolute;left:-9999px'],
		['above the page', 'position:absolute;top:-999em'],
		['indented away', 'text-indent:-9999px'],
		['clipped', 'position:absolute;clip:rect(0,0,0,0)'],
		['clipped by a path', 'clip-path:inset(100%)'],
		['scaled away', 'transform:scale(0)'],
		['a box of nothing', 'height:0;overflow:hidden'],
		['a box of one dot', 'width:1px;height:1px;overflow:hidden'],
	])('%s', async (_, style) => {
		for (const page of [
			await read(`<p style="${style}">kubernetes</p>`),
			await read(`<div style="${style}"><p>kubernetes</p></div>`),
			await read('<p class="x">kubernetes</p>', `<style>.x{${style}}</style>`),
		]) {
			expect(page.text).toBe('Cook since 2015');
			expect(codes(page)).toEqual(['hidden_text']);
		}
	});

	test.each([
		'<a style="position:absolute;left:-9999px" href="#main">Skip to content</a>',
		'<a href="#top"><span style="width:1px;height:1px;overflow:hidden">Go to top</span></a>',
		'<nav style="display:none"><a href="/work">Work</a></nav>',
	])('ways about the page are left out, and nothing to report: %s', async (way) => {
		const page = await read(way);
		expect(page.text).toBe('Cook since 2015');
		expect(codes(page)).toEqual([]);
	});

	test('a hidden link to elsewhere is reported', async () => {
		const page = await read('<a style="display:none" href="https://example.com">kubernetes</a>');
		expect(codes(page)).toEqual(['hidden_text']);
	});

	test('and what is no text of the page is left out', async () => {
		const page = await read(
			'<!-- kubernetes --><img alt="kubernetes"><a title="kubernetes" href="/kubernetes"></a><template>kubernetes</template><script>kubernetes</script>',
			'<title>kubernetes</title><meta name="keywords" content="kubernetes">',
		);
		expect(page.text).toBe('Cook since 2015');
	});
});

describe('what a reader of a page does see stays', () => {
	test.each([
		['white on dark', 'color:#fff;background:#123'],
		['small print', 'font-size:7pt'],
		['a font in short', 'font:italic 11pt/1.4 serif'],
		['moved a little', 'position:relative;left:-20px'],
		['outdented', 'text-indent:-1em'],
		['half seen through', 'opacity:0.5'],
		['a colour with some alpha', 'color:rgba(0,0,0,0.6)'],
		['turned', 'transform:rotate(2deg) scale(0.9)'],
		['a box that cuts off what is too much', 'height:20px;overflow:hidden'],
	])('%s', async (_, style) => {
		const page = await read(`<p style="${style}">Rye and sourdough</p>`);
		expect(page.text).toContain('Rye and sourdough');
		expect(page.findings).toEqual([]);
	});
});

describe('a rule hides, whatever stands around it', () => {
	const rule = '.x{display:none}';
	test.each([
		`.a::after{content:"{"} ${rule}`,
		`.a::after{content:'}{'} ${rule}`,
		`.a::after{content:"\\"{"} ${rule}`,
		`.a::after{content:"<b>"} ${rule}`,
		`.a::after{content:"\n} ${rule}`,
		`/** a { b **/ ${rule}`,
		`/* a } * b ${'c'.repeat(3_000)} { **/ ${rule}`,
		`.a\\{ b{top:0} ${rule}`,
		`.a{background:url(data:{/*)} ${rule}`,
		`<!-- ${rule} -->`,
		`} ${rule}`,
		`@import "a.css"; ${rule}`,
		'.x{display:none',
		'.x{.a{top:0} display:none}',
		'.x{@media screen{display:none}}',
		'.x{&{display:none}}',
		`@media screen{${rule}}`,
		`@media print{.a{top:0}} ${rule}`,
		`@media all{.a{top:0} @supports (display:grid){${rule}}}`,
		`@media print, screen{${rule}}`,
		`@media not print{${rule}}`,
		`@media not all and (monochrome){${rule}}`,
		`@media (min-width:1px){${rule}}`,
		`@media (width > 10em){${rule}}`,
		`@media (unheard-of){${rule}}`,
		`@layer base{${rule}}`,
		`</style><style title="a>b">${rule}`,
		`</style><!-- <style> --><style>${rule}`,
	])('%s', async (css) => {
		const page = await read('<p class="x">kubernetes</p>', `<style>${css}</style>`);
		expect(page.text).toBe('Cook since 2015');
		expect(codes(page)).toEqual(['hidden_text']);
	});
});

describe('a rule that a reader at a screen never meets hides nothing', () => {
	const rule = '.x{display:none}';
	test.each([
		`@media print{${rule}}`,
		`@MEDIA only print{.a{top:0} ${rule}}`,
		`@media print{ .a{top:0} ${rule}`,
		`@media print{ @media screen{.a{top:0}} @supports (top:0){${rule}}}`,
		`@media screen{ @media print{${rule}}}`,
		`.x{@media print{display:none} top:0}`,
		`@media not screen{${rule}}`,
		`@media (max-width:600px){.a{top:0} ${rule}}`,
		`@media screen and (width <= 40em){${rule}}`,
		`@media (prefers-reduced-motion:no-preference){${rule}}`,
		`@keyframes a{p{opacity:0} to{opacity:1}}`,
		`/* ${rule}`,
		`.a .x{display:none}`,
		`.x\\:y{display:none}`,
		`</style><style media="print">${rule}`,
		`</style><script>'<style>${rule}</style>'</script><style>`,
	])('%s', async (css) => {
		const page = await read('<p class="x">Rye and sourdough</p>', `<style>${css}</style>`);
		expect(page.text).toContain('Rye and sourdough');
		expect(page.findings).toEqual([]);
	});

	test('an address in a value is a ground behind white text', async () => {
		const page = await read(
			'<p class="x">Rye and sourdough</p>',
			'<style>.x{color:#fff;background:#fff url(night.png)}</style>',
		);
		expect(page.text).toContain('Rye and sourdough');
	});
});
