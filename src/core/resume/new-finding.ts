import type { Finding } from '../model/resume.ts';

export function finding(code: string, detail: string, advice: string, where: Finding['where'] = null): Finding {
	return { code, detail, advice, where, pages: null };
}
