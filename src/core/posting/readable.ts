/** Characters that are looked at; what begins as rubbish is rubbish. */
const sampleMax = 4_096;
const rubbishShareMin = 0.1;
// Bytes that were no text come as replacement characters, or as controls that nobody types.
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for.
const rubbish = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g;

/** Whether a text is made of words and not of the bytes of some file. */
export function isReadable(text: string): boolean {
	const sample = text.slice(0, sampleMax);
	return (sample.match(rubbish)?.length ?? 0) < Math.max(1, sample.length * rubbishShareMin);
}
