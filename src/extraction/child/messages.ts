import type { ExtractedText, ExtractionFailure } from '../../matching/ports.ts';
import type { ExtractionLimits } from '../limits.ts';

/** What a child is told at its start, as its first argument in JSON. */
export type ChildSettings = Pick<
	ExtractionLimits,
	'inflatedBytesMax' | 'pagesMax' | 'charactersMax' | 'childDataBytesMax' | 'childCpuSecondsMax'
>;

export type Task = { readonly id: number; readonly bytes: Uint8Array };

export type TaskResult =
	| { readonly kind: 'extracted'; readonly extracted: ExtractedText }
	| { readonly kind: 'failed'; readonly code: ExtractionFailure; readonly detail: string };

export type Answer =
	| { readonly kind: 'ready' }
	/** `retire`: the child has grown or is old and asks to be replaced. */
	| { readonly kind: 'done'; readonly id: number; readonly result: TaskResult; readonly retire: boolean };

/** Whether a message of a child has the form of an answer; a child that says anything else is not trusted. */
export function isAnswer(message: unknown): message is Answer {
	if (typeof message !== 'object' || message === null || !('kind' in message)) return false;
	if (message.kind === 'ready') return true;
	return message.kind === 'done' && 'id' in message && 'result' in message && typeof message.result === 'object';
}
