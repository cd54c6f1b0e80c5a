/** Why a file cannot be read. The `code` is part of the API's contract. */
export type ExtractionFailure =
	| 'empty'
	| 'unsupported_type'
	| 'too_large'
	| 'encrypted'
	| 'no_text'
	| 'hidden_text'
	| 'unreadable'
	| 'died'
	| 'timed_out'
	| 'busy';
