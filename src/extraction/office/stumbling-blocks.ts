import { Found } from '../finding.ts';
import { noteMargins } from '../margins.ts';

/** What was met while the lines of a document were read. */
type Met = {
	/** Letters that nobody sees. */
	readonly hidden: number;
	readonly columns: boolean;
	readonly boxes: boolean;
	readonly tables: boolean;
};

const HIDDEN_CHARACTERS_MIN = 3;

/** What a machine reader stumbles over. @param margins the lines of all headers and footers */
export function stumblingBlocks(met: Met, margins: readonly string[], body: readonly string[]): Found {
	const findings = new Found();
	if (met.hidden >= HIDDEN_CHARACTERS_MIN) findings.add('hidden_text');
	if (met.columns) findings.add('columns');
	if (met.boxes) findings.add('text_boxes');
	if (met.tables) findings.add('tables');
	noteMargins(findings, margins, body);
	return findings;
}
