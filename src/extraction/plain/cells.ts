/** One tab for every stretch of white space that has a tab in it. Linear, however long the stretch. */
export function oneTab(text: string): string {
	return text.replace(/[\t ]+/g, (stretch) => (stretch.includes('\t') ? '\t' : stretch));
}
