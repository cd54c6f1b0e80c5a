import { describe, expect, test } from 'vitest';
import { htmlText } from '../../../src/extraction/html/html-text.ts';

describe('the items of a list', () => {
	test.each([
		[
			'with a heading are entries',
			'<ul><li><h3>Welder</h3><p>2015 – 2018</p></li><li><h3>Fitter</h3><p>2012 – 2015</p></li></ul>',
			'Welder\n\n2015 – 2018\n\nFitter\n\n2012 – 2015',
		],
		[
			'with lines and a list below them are entries',
			'<ul><li><div><a>Hexley Ltd</a></div><div>2015 – 2018</div><ul><li>Hulls</li></ul></li></ul>',
			'Hexley Ltd\n2015 – 2018\n• Hulls',
		],
		[
			'with one line and a list below it are points',
			'<ul><li>Duties<ul><li>Hulls</li><li>Cranes</li></ul></li></ul>',
			'• Duties\n• Hulls\n• Cranes',
		],
	])('%s', (_, html, text) => expect(htmlText(html).text).toBe(text));
});

test('an icon parts what stands on either side of it', () => {
	expect(htmlText('<p>Mar 2021<span><i class="icon-clock"></i>3 years</span></p>').text).toBe('Mar 2021 3 years');
});

test.each([
	['Java<span class="mark"></span>Script', 'JavaScript'],
	['C<span class="a"></span><!-- x y --><span class="b"></span>#', 'C#'],
	['Java <span class="gap"></span>Script', 'Java Script'],
	['<b>Java</b><span class="gap"></span><b>Script</b>', 'Java Script'],
	['<b>Java<span class="gap"></span></b>Script', 'Java Script'],
	['Java<i class="icon"></i>Script', 'Java Script'],
])('an empty element parts words, but no word: %s', (html, text) => {
	expect(htmlText(`<p>${html}</p>`).text).toBe(text);
});

test('the rules of a medium say nothing of a row of their own name', () => {
	const style = '<style>.row{display:flex}@media print{.x{color:red}.row{display:block}}</style>';
	expect(htmlText(`${style}<p class="row"><span>Hexley Ltd</span><span>Apr 2021</span></p>`).text).toBe(
		'Hexley Ltd\tApr 2021',
	);
});
