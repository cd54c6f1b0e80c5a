/** A shorter piece of a text is a string of its own; a longer one is a view, and whoever keeps it keeps all of the text. */
const copiedLengthMax = 12;

/** The same characters in memory of their own: for whatever is kept longer than the text that it stands in. */
export function ownCopy(piece: string): string {
	// Joining makes a new string, where slicing and adding would make another view.
	return piece.length <= copiedLengthMax ? piece : piece.split('').join('');
}
