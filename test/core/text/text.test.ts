import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/text/fold.ts';
import { lines } from '../../../src/core/text/lines.ts';
import { sentences } from '../../../src/core/text/sentences.ts';
import { termCounts } from '../../../src/core/text/terms.ts';
import { tokenize } from '../../../src/core/text/tokenize.ts';

describe('fold', () => {
	it('makes accents, case and typography plain', () => {
		expect(fold('Élan – “Größe” İstanbul’s ﬁn')).toBe('elan - "grose" istanbul\'s fn');
	});

	it('keeps the length of any string', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length));
	});
});

describe('tokenize', () => {
	it('keeps the words that other tokenizers break', () => {
		const words = tokenize('C++, C# and .NET in São Paulo: CI/CD, Node.js. R&D?').map((token) => token.folded);
		expect(words).toEqual(['c++', 'c#', 'and', '.net', 'in', 'sao', 'paulo', 'ci/cd', 'node.js', 'r&d']);
	});

	it('cuts any text as its pattern says', () => {
		const pattern = /\.?[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}+#_]|[./&'’-](?=[\p{L}\p{N}]))*/gu;
		const piece = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 5 }),
			fc.constantFrom(
				'.',
				'/',
				'&',
				"'",
				'’',
				'-',
				'+',
				'#',
				'_',
				'a',
				'Z',
				'9',
				'Σ',
				'é',
				'e\u0301',
				'𝐀',
				'\udc00',
				' ',
			),
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 12 }), fc.nat({ max: 4 }), (pieces, before) => {
				const text = pieces.join('');
				const start = Math.min(before, text.length);
				const wanted = [...text.slice(start).matchAll(pattern)].map((match) => ({
					start: start + match.index,
					end: start + match.index + match[0].length,
					folded: fold(match[0]),
				}));
				expect(tokenize(text, { start, end: text.length })).toEqual(wanted);
			}),
			{ numRuns: 150 },
		);
	});

	it('gives offsets that point at the word', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				for (const token of tokenize(text)) expect(fold(text.slice(token.start, token.end))).toBe(token.folded);
			}),
		);
	});
});

describe('lines', () => {
	it('knows bullets and numbers from words', () => {
		const text = '  • Cook\r\n- Clean\n3. Serve\n-based\n\nEnd';
		expect(lines(text).map((line) => text.slice(line.contentStart, line.end))).toEqual([
			'Cook',
			'Clean',
			'Serve',
			'-based',
			'',
			'End',
		]);
		expect(lines(text).map((line) => line.bullet)).toEqual([true, true, true, false, false, false]);
	});

	it('covers any text without gaps', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const joined = lines(text)
					.map((line) => text.slice(line.start, line.end))
					.join('\n');
				expect(joined).toBe(text.replaceAll('\r\n', '\n').replace(/\r$/, ''));
			}),
		);
	});
});

describe('sentences', () => {
	it('ends them at full stops that end one', () => {
		const text =
			'• We use tools, e.g. Jira or similar ones. Dr. Roe of Foo Inc. Berlin leads.  Apply now!\nB.S. required';
		expect(sentences(text).map((span) => text.slice(span.start, span.end))).toEqual([
			'We use tools, e.g. Jira or similar ones.',
			'Dr. Roe of Foo Inc. Berlin leads.',
			'Apply now!',
			'B.S. required',
		]);
	});
});

describe('terms', () => {
	it('stems words and leaves names with signs alone', () => {
		expect([...termCounts('Nurses nursing the patients; front-end in C++ and node.js, 24/7')]).toEqual([
			['nurs', 2],
			['patient', 1],
			['front', 1],
			['end', 1],
			['c++', 1],
			['node.js', 1],
		]);
	});
});
