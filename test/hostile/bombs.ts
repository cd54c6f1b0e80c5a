import { archiveBombs } from './archive-bombs.ts';
import { pdfBombs } from './pdf-bombs.ts';

export type Bomb = {
	readonly name: string;
	/** It is an archive, and must be refused at once. */
	readonly isZip?: true;
	readonly make: () => Uint8Array;
	/** `ok`, or the codes of the problems that it may be answered with. */
	readonly answers: readonly string[];
	/** The only word that a reader of it can see. */
	readonly shows?: string;
};

const tooLong = 1_048_576;

const textBombs: readonly Bomb[] = [
	{ name: 'empty-pdf', make: () => Buffer.alloc(0), answers: ['empty', 'malformed_body'] },
	{ name: 'empty-docx', make: () => Buffer.alloc(0), answers: ['empty', 'malformed_body'] },
	{ name: 'txt-1MB-redos', make: () => Buffer.from(`a@${'a.'.repeat(499_990)}!`), answers: ['ok'] },
	{
		name: 'txt-nul-bom-mixed',
		make: () => {
			const lone = Array.from({ length: 1_000 }, () => [0xed, 0xa0, 0x80]).flat();
			return Buffer.from([0xff, 0xfe, 0x4a, 0, 0, 0, ...lone, 0xc0, 0xaf]);
		},
		answers: ['ok', 'unsupported_type', 'no_text', 'no_content'],
	},
	{ name: 'txt-1MB-one-word', make: () => Buffer.alloc(999_999, 'x'), answers: ['ok'] },
	{ name: 'txt-1MB-spaces', make: () => Buffer.from(`${' '.repeat(999_990)}x`), answers: ['ok', 'no_content'] },
	{
		name: 'txt-keyword-stuffed',
		make: () => Buffer.from(`Jane Roe\nCook, 2 years.\n${'kubernetes typescript postgresql aws '.repeat(5_000)}`),
		answers: ['ok'],
	},
	{ name: 'txt-too-long', make: () => Buffer.alloc(tooLong, 'x'), answers: ['too_large'] },
];

/** Small files that expand, recurse or lie. The same bytes each time. */
export const bombs: readonly Bomb[] = [...archiveBombs, ...pdfBombs, ...textBombs];
