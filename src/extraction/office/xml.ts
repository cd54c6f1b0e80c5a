import { failure } from '../failure.ts';

const DEPTH_MAX = 100;
const ELEMENTS_MAX = 400_000;

export type XmlElement = {
	/** With its prefix, as written. */
	readonly name: string;
	/** Between the name and the end of the tag, as written. */
	readonly attributes: string;
	readonly children: (XmlElement | string)[];
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The tree of an XML part. One pass, linear. Throws `ExtractionError` on a document type or entity declaration (in any
 * encoding), on nesting deeper than 100, on too many elements and on tags that do not match.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
	const text = decodeXml(bytes);
	const root: XmlElement = { name: '', attributes: '', children: [] };
	const open: XmlElement[] = [root];
	let elements = 0;
	let at = 0;
	while (at < text.length) {
		const tag = text.indexOf('<', at);
		const parent = open.at(-1);
		if (parent === undefined) throw failure('unreadable');
		if (tag !== at) {
			const between = text.slice(at, tag < 0 ? text.length : tag);
			if (open.length > 1) parent.children.push(unescapeXml(between));
		}
		if (tag < 0) break;
		if (text.startsWith('<!--', tag)) at = after(text, '-->', tag + 4);
		else if (text.startsWith('<![CDATA[', tag)) {
			at = after(text, ']]>', tag + 9);
			parent.children.push(text.slice(tag + 9, at - 3));
		} else if (text.startsWith('<?', tag)) at = after(text, '?>', tag + 2);
		else if (text.startsWith('<!', tag)) throw failure('unreadable', 'doctype');
		else if (text.startsWith('</', tag)) {
			at = after(text, '>', tag + 2);
			const closed = open.pop();
			if (closed === root || closed?.name !== text.slice(tag + 2, at - 1).trim()) throw failure('unreadable');
		} else {
			at = endOfTag(text, tag + 1);
			const element = elementOf(text.slice(tag + 1, at - 1));
			parent.children.push(element);
			if (++elements > ELEMENTS_MAX) throw failure('too_large', 'elements');
			if (text[at - 2] !== '/') open.push(element);
			if (open.length > DEPTH_MAX) throw failure('unreadable', 'depth');
		}
	}
	const top = root.children.find((child) => typeof child !== 'string');
	if (open.length !== 1 || top === undefined || typeof top === 'string') throw failure('unreadable');
	return top;
}

/** The value of an attribute by its full name; null where it has none. */
export function attribute(element: XmlElement | undefined, name: string): string | null {
	if (element === undefined) return null;
	const raw = element.attributes;
	for (let at = raw.indexOf(name); at >= 0; at = raw.indexOf(name, at + 1)) {
		const before = raw[at - 1];
		if (before !== undefined && !/\s/.test(before)) continue;
		const value = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(raw.slice(at + name.length, at + name.length + 2_000));
		if (value !== null) return unescapeXml(value[1] ?? value[2] ?? '');
	}
	return null;
}

/** The first child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
	for (const each of element?.children ?? []) if (typeof each !== 'string' && each.name === name) return each;
	return undefined;
}

export function* elements(element: XmlElement | undefined): Generator<XmlElement> {
	for (const each of element?.children ?? []) if (typeof each !== 'string') yield each;
}

/** Every element of that name below, in document order. */
export function* descendants(element: XmlElement | undefined, name: string): Generator<XmlElement> {
	for (const each of elements(element)) {
		if (each.name === name) yield each;
		yield* descendants(each, name);
	}
}

function elementOf(tag: string): XmlElement {
	const body = tag.endsWith('/') ? tag.slice(0, -1) : tag;
	const space = body.search(/\s/);
	const name = space < 0 ? body : body.slice(0, space);
	if (name === '') throw failure('unreadable');
	return { name, attributes: space < 0 ? '' : body.slice(space), children: [] };
}

/** After the `>` of a tag; a `>` inside of a quoted value does not end it. */
function endOfTag(text: string, from: number): number {
	let end = text.indexOf('>', from);
	let scanned = from;
	let quote = '';
	while (end >= 0) {
		for (; scanned < end; scanned++) {
			const c = text[scanned] ?? '';
			if (quote === '' && (c === '"' || c === "'")) quote = c;
			else if (c === quote) quote = '';
		}
		if (quote === '') return end + 1;
		end = text.indexOf('>', end + 1);
	}
	throw failure('unreadable');
}

function after(text: string, mark: string, from: number): number {
	const at = text.indexOf(mark, from);
	if (at < 0) throw failure('unreadable');
	return at + mark.length;
}

function unescapeXml(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (whole, name: string) => {
		if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
		const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
		return code > 0x10ffff ? '' : String.fromCodePoint(code);
	});
}

function decodeXml(bytes: Uint8Array): string {
	const [a, b, c] = bytes;
	if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return new TextDecoder('utf-16le').decode(bytes);
	if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return new TextDecoder('utf-16be').decode(bytes);
	if (a !== 0x3c && a !== 0xef && c === undefined) throw failure('unreadable');
	const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
	const declared =
		/^[^>]{0,150}encoding\s{0,9}=\s{0,9}["']([\w.-]{1,40})["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
	// An encoding in which "<!DOCTYPE" looks different to us than to others is refused.
	if (!['utf-8', 'us-ascii', 'iso-8859-1', 'windows-1252'].includes(declared)) throw failure('unreadable');
	return new TextDecoder(declared).decode(bytes);
}
