declare module 'natural/lib/natural/tfidf/index.js' {
	export class TfIdf {
		addDocument(words: string[]): void;
		tfidfs(words: string[]): number[];
	}
}
