import { describe, expect, test } from 'vitest';
import { makeZip } from './make-zip.ts';
import { fixture, outcome, useExtractor } from './use-extractor.ts';

const extractor = useExtractor();
const text = 'Zoë Brännström — cook\nMalmö, 2019–2022';

describe('text in every encoding', () => {
	const wide = Buffer.from(text, 'utf16le');
	test.each([
		['UTF-8', Buffer.from(text)],
		['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
		['UTF-16 little-endian with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
		['UTF-16 big-endian with a mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
		['UTF-16 without a mark', Buffer.from('Plain words of a cook, all Latin.\nMore.', 'utf16le')],
		['windows-1252', Buffer.from('Zo\xeb Br\xe4nnstr\xf6m \x97 cook\nMalm\xf6, 2019\x962022', 'latin1')],
	])('%s', async (name, bytes) => {
		const expected = name.includes('without') ? 'Plain words of a cook, all Latin.\nMore.' : text;
		expect(await outcome(extractor, bytes)).toMatchObject({ text: expected, mediaType: 'text/plain' });
	});
	test('it is UTF-16 indeed', () => expect(wide.length).toBe(2 * text.length));
});

describe('what is not read', () => {
	const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
	const rubbish = Buffer.from(Array.from({ length: 4_000 }, (_, i) => (i * i * 31 + 7 * i) % 256));
	const sheet = makeZip([
		{ name: '[Content_Types].xml', content: '<Types/>' },
		{ name: 'xl/workbook.xml', content: '<workbook/>' },
	]);
	const locked = Buffer.concat([
		Buffer.from('d0cf11e0a1b11ae1', 'hex'),
		Buffer.alloc(600),
		Buffer.from('EncryptedPackage', 'utf16le'),
		Buffer.alloc(600),
	]);
	test.each([
		['no bytes', Buffer.alloc(0), 'empty'],
		['white space', Buffer.from(' \n\t \n'), 'no_text'],
		['an image', Buffer.from(png, 'base64'), 'unsupported_type'],
		['a spreadsheet', sheet, 'unsupported_type'],
		['a zip archive', makeZip([{ name: 'a.txt', content: 'Anna' }]), 'unsupported_type'],
		['rubbish', rubbish, 'unsupported_type'],
		['a DOCX with a password', locked, 'encrypted'],
		['an archive cut off', Buffer.from(sheet.slice(0, 60)), 'unreadable'],
		['only the head of a PDF', Buffer.from('%PDF-1.7\n'), 'unreadable'],
	])('%s', async (_, bytes, code) => {
		expect(await outcome(extractor, bytes)).toBe(code);
	});
	test('an old Word file', async () => {
		expect(await outcome(extractor, await fixture('old-word.doc'))).toBe('unsupported_type');
	});
});

test('what the caller calls it does not matter', async () => {
	const extracted = await extractor.extract({ bytes: await fixture('engineer.rtf'), mediaType: 'application/pdf' });
	expect(extracted.mediaType).toBe('application/rtf');
});
