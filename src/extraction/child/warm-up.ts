import type { ChildSettings } from './messages.ts';
import { readDocument } from './read-document.ts';

/** Reads a small document of the costly kind once, so that the first stranger does not wait for the compiler. */
export async function warmUp(settings: ChildSettings): Promise<void> {
	await readDocument(tinyPdf(), settings).catch(() => {});
}

function tinyPdf(): Uint8Array {
	const content = 'BT /F1 12 Tf 72 700 Td (Warm up) Tj 0 -14 Td (one line, then another) Tj ET';
	const objects = [
		'<</Type/Catalog/Pages 2 0 R>>',
		'<</Type/Pages/Kids[3 0 R]/Count 1>>',
		'<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
		`<</Length ${content.length}>>stream\n${content}\nendstream`,
		'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
	];
	let file = '%PDF-1.4\n';
	const offsets = objects.map((object, i) => {
		const offset = file.length;
		file += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(offset).padStart(10, '0')} 00000 n \n`;
	});
	const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
	return Buffer.from(
		`${file}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`,
	);
}
