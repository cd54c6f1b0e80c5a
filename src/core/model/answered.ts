/** A request that was carried out: enough to answer it again, and nothing of what it said. */
export type Answered = {
	readonly keyMac: string;
	readonly bodyMac: string;
	/** As it was answered. */
	readonly status: number;
	/** Of what it created. */
	readonly id: string;
	/** Milliseconds since 1970. */
	readonly at: number;
	readonly expiresAt: number;
};
