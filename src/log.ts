import { type DestinationStream, type Logger, pino } from 'pino';

type Answered = { readonly statusCode?: number };
type Asked = { readonly method?: string; readonly routeOptions?: { readonly url?: string | undefined } };
type Failed = { readonly name?: string; readonly code?: unknown };

/**
 * The log: JSON lines, with nothing in them that somebody sent. Requests are told by their route, errors by name and
 * code: a path can hold an id, and an error's message can quote a file.
 */
export function createLog(level: string, to?: DestinationStream): Logger {
	const options = {
		level,
		serializers: {
			req: ({ method, routeOptions }: Asked) => ({ method, route: routeOptions?.url ?? 'none' }),
			res: ({ statusCode }: Answered) => ({ status: statusCode }),
			err: ({ name, code }: Failed) => ({ name, code }),
		},
	};
	return to === undefined ? pino(options) : pino(options, to);
}
