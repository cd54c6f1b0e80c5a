export type LabelledResume = {
	readonly text: string;
	readonly labels: readonly { readonly type: string; readonly text: string }[];
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The plain text of a résumé with inline `<label type="…">`, and the labels in order. */
export function labelledResume(xml: string): LabelledResume {
	const body = /<cv>([\s\S]*)<\/cv>/.exec(xml)?.[1] ?? xml;
	const labels = [...body.matchAll(/<label type="([^"]*)">([\s\S]*?)<\/label>/g)].map(([, type = '', text = '']) => ({
		type,
		text: plain(text),
	}));
	return { text: plain(body.replace(/<\/?label[^>]*>/g, '')), labels };
}

function plain(text: string): string {
	return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
