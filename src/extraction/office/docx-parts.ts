import { failure } from '../failure.ts';
import { attribute, elements, parseXml, type XmlElement } from './xml.ts';
import type { Zip } from './zip.ts';

export type DocxParts = {
	readonly document: XmlElement;
	/** Part of a relationship id of the main document; undefined where there is none. */
	related(id: string): XmlElement | undefined;
	/** Part of the first relationship whose type ends so, such as `styles`. */
	ofType(type: string): XmlElement | undefined;
};

type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/** The parts of a word processing document, found by their relationships: ECMA-376, part 2. */
export function docxParts(zip: Zip): DocxParts {
	const root = relationships(zip, '_rels/.rels');
	const named = root.find(({ type }) => type.endsWith('/officeDocument'))?.target.replace(/^\//, '');
	const main = named !== undefined && zip.has(named) ? named : 'word/document.xml';
	if (!zip.has(main)) throw failure('unreadable');
	const folder = main.slice(0, main.lastIndexOf('/') + 1);
	const related = relationships(zip, `${folder}_rels/${main.slice(folder.length)}.rels`);
	const part = (relationship: Relationship | undefined): XmlElement | undefined => {
		if (relationship === undefined) return undefined;
		const { target } = relationship;
		const name = target.startsWith('/') ? target.slice(1) : folder + target;
		return zip.has(name) ? parseXml(zip.read(name)) : undefined;
	};
	return {
		document: parseXml(zip.read(main)),
		related: (id) => part(related.find((relationship) => relationship.id === id)),
		ofType: (type) => part(related.find((relationship) => relationship.type.endsWith(`/${type}`))),
	};
}

function relationships(zip: Zip, name: string): readonly Relationship[] {
	if (!zip.has(name)) return [];
	return [...elements(parseXml(zip.read(name)))]
		.filter((each) => attribute(each, 'TargetMode') !== 'External')
		.map((each) => ({
			id: attribute(each, 'Id') ?? '',
			type: attribute(each, 'Type') ?? '',
			target: attribute(each, 'Target') ?? '',
		}));
}
