import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Debian's chromium with a profile of its own, talking to nobody but the page's service. */
export function launchBrowser(): Promise<Browser> {
	return chromium.launch({
		executablePath,
		args: [
			'--headless',
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}

export type Visit = {
	readonly page: Page;
	/** Console errors, uncaught exceptions and blocked content, in order. */
	readonly complaints: readonly string[];
	/** Origins that were asked for anything. */
	readonly origins: ReadonlySet<string>;
	readonly close: () => Promise<void>;
};

/** A page in a fresh context, with what it complains of and whom it asks. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
	const page = await context.newPage();
	const complaints: string[] = [];
	const origins = new Set<string>();
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('request', (request) => {
		if (/^(https?|wss?):/.test(request.url())) origins.add(new URL(request.url()).origin);
	});
	await page.goto(url);
	return { page, complaints, origins, close: () => context.close() };
}
