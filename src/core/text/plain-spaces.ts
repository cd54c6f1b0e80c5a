/** Spaces that no other space stands beside: two are a sign that columns or sentences part. */
const lone =
	/(?<![ \u00a0\u2000-\u200a\u202f\u205f\u3000])[\u00a0\u2000-\u200a\u202f\u205f\u3000](?![ \u00a0\u2000-\u200a\u202f\u205f\u3000])/g;

/** The text with each lone no-break, thin or wide space as a plain one. As long as it was: offsets stay what they are. */
export function plainSpaces(text: string): string {
	return text.replace(lone, ' ');
}
