/** What a use case cannot do, with a code that the API's contract names. */
export class UseCaseError extends Error {
	readonly code: 'not_found' | 'no_content' | 'no_words' | 'changed' | 'gone' | 'repeat_in_flight' | 'repeat_differs';
	constructor(code: UseCaseError['code'], detail: string) {
		super(detail);
		this.name = 'UseCaseError';
		this.code = code;
	}
}
