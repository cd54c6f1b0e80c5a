/** Months since year 0 of `YYYY-MM` or `YYYY-MM-DD`. */
export function monthNumber(date: string): number {
	return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** Whole calendar months from one to the other. */
export function monthsBetween(from: string, to: string): number {
	return monthNumber(to) - monthNumber(from);
}

/** "7 years", "1 year and 4 months", "8 months", "less than a month". */
export function spelledMonths(months: number): string {
	const whole = Math.round(months);
	if (whole === 0 && months > 0) return 'less than a month';
	const years = Math.floor(whole / 12);
	const rest = whole % 12;
	const parts = [
		...(years > 0 ? [`${years} ${years === 1 ? 'year' : 'years'}`] : []),
		...(rest > 0 || years === 0 ? [`${rest} ${rest === 1 ? 'month' : 'months'}`] : []),
	];
	return parts.join(' and ');
}

/** "5 years", "6 months", "2.5 years". */
export function spelledYears(years: number): string {
	if (years < 1) return spelledMonths(years * 12);
	return `${years} ${years === 1 ? 'year' : 'years'}`;
}
