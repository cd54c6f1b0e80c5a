// natural's own types cover its index only, which is slow to load and prints; these are the silent parts used here.
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
	// The folder's index loads the dictionaries of all its languages.
	const PorterStemmer: { stem(word: string): string };
	export default PorterStemmer;
}
declare module 'natural/lib/natural/util/stopwords.js' {
	export const words: readonly string[];
}
