const PAGE_NUMBER =
	/^\W{0,3}(?:(?:page|p\.|seite|página|pagina)\s{0,3})?\d{1,3}(?:\s{0,3}(?:\/|\||of|von|de|van|sur)\s{0,3}\d{1,3})?\W{0,3}$/iu;

/** Whether a line of a header or footer is only the number of its page. */
export function isPageNumber(line: string): boolean {
	return line.length <= 40 && PAGE_NUMBER.test(line.trim());
}
