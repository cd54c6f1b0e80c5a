import { inflateRawSync } from 'node:zlib';
import { seeded } from '../seeded.ts';
import { type Part, storedZip } from '../stored-zip.ts';

export type Seed = { readonly name: string; readonly bytes: Buffer };
type Random = () => number;

const editCounts = [1, 1, 2, 4, 8, 32];
const spans = [1, 4, 16, 256, 4_096];
const pdfWords =
	'endobj|stream|endstream|xref|trailer|/Kids|/Count -1|/Length 99999999|/Filter/FlateDecode|1 0 R|<<|>>|[[[[[[|/Type/ObjStm|/Prev 0|\xff\xff\xff\xff|4294967296|-2147483648|nan';
const xmlWords =
	'<w:t>|</w:p>|<![CDATA[|&#0;|&#xFFFF;|&amp;&amp;&amp;&amp;&amp;&amp;|<!--|<w:tbl><w:tbl><w:tbl><w:tbl>|\x00|\xed\xa0\x80|xmlns:w=""|<?x?>|w:val="99999999999"|<text:p>|<style>|<table>|</body>';
const rtfWords =
	"{|}|\\bin99999999 |\\u-99999?|\\'zz|\\pict|\\fonttbl|\\ansicpg99999|{{{{{{{{|\\par|\\cell|\\row|\\*\\x|\\uc9|\x00";

function wordsFor(name: string): readonly Buffer[] {
	const words = /\.pdf$/.test(name) ? pdfWords : /\.rtf$/.test(name) ? rtfWords : xmlWords;
	return words.split('|').map((word) => Buffer.from(word, 'latin1'));
}

/** Files made from good ones by a few wrong bytes each: the same for the same seed. */
export function* mutants(seeds: readonly Seed[], count: number, seed: number): Generator<Seed> {
	const random = seeded(seed);
	for (let i = 0; i < count; i++) {
		const from = one(seeds, random);
		const isArchive = /\.(docx|odt)$/.test(from.name);
		const bytes = isArchive && random() < 0.75 ? withMutantPart(from, random) : mutated(from.bytes, from.name, random);
		yield { name: `${i}-${from.name}`, bytes };
	}
}

function one<T>(choices: readonly T[], random: Random): T {
	// An index below the length always finds something.
	return choices[Math.floor(random() * choices.length)] as T;
}

function mutated(original: Buffer, name: string, random: Random): Buffer {
	const words = wordsFor(name);
	let bytes: Buffer = Buffer.from(original);
	for (let edits = one(editCounts, random); edits > 0 && bytes.length > 0; edits--)
		bytes = edited(bytes, words, random);
	return bytes;
}

function edited(bytes: Buffer, words: readonly Buffer[], random: Random): Buffer {
	const at = Math.floor(random() * bytes.length);
	const end = Math.min(bytes.length, at + one(spans, random));
	const [before, span, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
	const word = one(words, random);
	switch (Math.floor(random() * 8)) {
		case 0:
			bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
			return bytes;
		case 1:
			bytes[at] = Math.floor(random() * 256);
			return bytes;
		case 2:
			return Buffer.concat([before, after]);
		case 3:
			return Buffer.concat([before, span, span, after]);
		case 4:
			return Buffer.concat([before, word, span, after]);
		case 5:
			return Buffer.concat([before, word, bytes.subarray(Math.min(bytes.length, at + 4))]);
		case 6:
			if (random() < 0.3) return Buffer.from(before);
	}
	const from = Math.floor(random() * bytes.length);
	return Buffer.concat([before, bytes.subarray(from, from + span.length), after]);
}

/** The archive as it is, but for one part that is spoiled. */
function withMutantPart({ name, bytes }: Seed, random: Random): Buffer {
	const parts = partsOf(bytes);
	const main = parts.find((part) => /^(word\/document|content)\.xml$/.test(part.name));
	const chosen = random() < 0.6 && main !== undefined ? main : one(parts, random);
	return storedZip(
		parts.map((part) =>
			part === chosen ? { name: part.name, content: mutated(Buffer.from(part.content), name, random) } : part,
		),
	);
}

/** The parts of a good archive, by its own directory. */
function partsOf(zip: Buffer): readonly Part[] {
	const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
	let at = zip.readUInt32LE(end + 16);
	return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
		const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as number[];
		const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
		const method = zip.readUInt16LE(at + 10);
		const size = zip.readUInt32LE(at + 20);
		const local = zip.readUInt32LE(at + 42);
		const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
		const packed = zip.subarray(start, start + size);
		at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
		return { name, content: method === 0 ? packed : inflateRawSync(packed) };
	});
}
