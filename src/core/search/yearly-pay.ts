import type { Salary } from '../model/posting.ts';
import type { RoleFacts } from '../model/search.ts';

/** Full-time working time: 40 hours, 5 days, 52 weeks. */
const perYear: Readonly<Record<Salary['period'], number>> = { hour: 2080, day: 260, week: 52, month: 12, year: 1 };

/** The most that a pay reaches, per year of full-time work; null without an amount and a currency. */
export function yearlyPay(salary: Salary | null): RoleFacts['salary'] {
	const most = salary?.max ?? salary?.min ?? null;
	if (salary === null || most === null || salary.currency === null) return null;
	return { max: most * perYear[salary.period], currency: salary.currency };
}
