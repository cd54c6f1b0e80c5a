/** A PDF of numbered objects; the first is the catalogue. */
export function makePdf(objects: readonly string[]): Uint8Array {
	let file = '%PDF-1.7\n';
	const offsets = objects.map((object, i) => {
		const offset = file.length;
		file += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(offset).padStart(10, '0')} 00000 n \n`;
	});
	const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
	const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`;
	return Buffer.from(file + table + trailer, 'latin1');
}

export function stream(content: string, entries = ''): string {
	return `<<${entries}/Length ${content.length}>>stream\n${content}\nendstream`;
}

const HELVETICA = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';

/** One page of 612 by 792 points that paints `content`; its font is /F1. */
export function pagePdf(content: string, resources = ''): Uint8Array {
	return makePdf([
		'<</Type/Catalog/Pages 2 0 R>>',
		'<</Type/Pages/Kids[3 0 R]/Count 1>>',
		`<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>${resources}>>>>`,
		stream(content),
		HELVETICA,
	]);
}

/** A line of text in Helvetica. */
export function at(x: number, y: number, text: string, size = 11): string {
	return `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`;
}
