import type { ReadText } from '../child/read-document.ts';
import { failure } from '../failure.ts';
import { Found } from '../finding.ts';
import { decodeText } from './decode.ts';

export function readPlain(bytes: Uint8Array): ReadText {
	const text = decodeText(bytes);
	if (text === null) throw failure('unsupported_type');
	return { text, pages: null, findings: new Found() };
}
