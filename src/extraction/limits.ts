import { availableParallelism } from 'node:os';

const CORES = availableParallelism();

/** Every limit on strangers' files. All have a default, so that none can be forgotten. */
export type ExtractionLimits = {
	/** Size of the file as it came. */
	readonly uploadBytesMax: number;
	/** Sum of all parts of a zipped document after inflating. */
	readonly inflatedBytesMax: number;
	readonly pagesMax: number;
	/** UTF-16 code units of the text that is returned. */
	readonly charactersMax: number;
	/** From the moment a child has the file until it is killed. */
	readonly taskMsMax: number;
	/** How long a file may wait for a free child; what it waits over half a second comes off its reading time. */
	readonly waitMsMax: number;
	/** Warm children. */
	readonly childrenMax: number;
	/** Files that wait for a child; one more is `busy`. */
	readonly queueMax: number;
	/** Data segment of one child: heap and buffers. 700 MB wrongly kills good files. */
	readonly childDataBytesMax: number;
	/** Computing time of one child over all of its files; it asks to be replaced at half. Ends one whose parent is gone. */
	readonly childCpuSecondsMax: number;
};

export type ExtractorOptions = Partial<ExtractionLimits>;

export const DEFAULT_LIMITS: ExtractionLimits = {
	uploadBytesMax: 5_000_000,
	inflatedBytesMax: 20_000_000,
	pagesMax: 50,
	charactersMax: 1_000_000,
	taskMsMax: 5_000,
	waitMsMax: 5_000,
	childrenMax: CORES,
	queueMax: 2 * CORES,
	childDataBytesMax: 900_000_000,
	childCpuSecondsMax: 600,
};
