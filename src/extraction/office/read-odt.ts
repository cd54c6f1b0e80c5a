import type { ChildSettings } from '../child/messages.ts';
import type { ReadText } from '../child/read-document.ts';
import { failure } from '../failure.ts';
import { isPageNumber } from '../page-number.ts';
import { PAGE_GROUND } from './look.ts';
import { type OdtReading, odtLines } from './odt-body.ts';
import { odtStyles } from './odt-styles.ts';
import { stumblingBlocks } from './stumbling-blocks.ts';
import { child, descendants, parseXml, type XmlElement } from './xml.ts';
import { openZip } from './zip.ts';

/** An ODT → lines: headers, body with its notes, footers. Throws `ExtractionError`. */
export function readOdt(bytes: Uint8Array, settings: ChildSettings): ReadText {
	const zip = openZip(bytes, settings.inflatedBytesMax);
	const part = (name: string) => (zip.has(name) ? parseXml(zip.read(name)) : undefined);
	const manifest = part('META-INF/manifest.xml');
	if (!descendants(manifest, 'manifest:encryption-data').next().done) throw failure('encrypted');
	const content = part('content.xml');
	const named = part('styles.xml');
	const reading: OdtReading = {
		styles: odtStyles([named, content]),
		hidden: 0,
		columns: false,
		boxes: false,
		tables: false,
	};
	const body = odtLines(child(child(content, 'office:body'), 'office:text'), PAGE_GROUND, reading);
	const headers = aroundPages(named, 'style:header', reading);
	const footers = aroundPages(named, 'style:footer', reading);
	const findings = stumblingBlocks(reading, [...headers, ...footers], body);
	return { text: [...headers, '', ...body, '', ...footers].join('\n'), pages: null, findings };
}

/** Lines of the headers or footers of all page styles, each once, without page numbers. */
function aroundPages(styles: XmlElement | undefined, name: string, reading: OdtReading): readonly string[] {
	const masters = child(styles, 'office:master-styles');
	const lines = [...descendants(masters, name), ...descendants(masters, `${name}-left`)].flatMap((part) =>
		odtLines(part, PAGE_GROUND, reading),
	);
	return [...new Set(lines)].filter((line) => /\p{L}/u.test(line) && !isPageNumber(line));
}
