const tag = /#li-(?!(?:remote|hybrid|on-?site)\b)[A-Za-z\d]{1,20}/gi;

/**
 * The text with the tags of recruiters ("#LI-BSN": their initials) as spaces, for initials are no degree and no skill.
 * Tags that tell where the work is done stay. As long as it was.
 */
export function withoutTags(text: string): string {
	return text.replace(tag, (found) => ' '.repeat(found.length));
}
