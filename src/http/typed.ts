import type { FastifyInstance, FastifyServerOptions, FastifyTypeProvider } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import type { Frozen } from '../core/model/frozen.ts';

/** Routes typed by their zod schemas, with answers that may be read-only, as all our nouns are. */
interface FrozenZod extends FastifyTypeProvider {
	validator: this['schema'] extends z.ZodType ? z.output<this['schema']> : unknown;
	// Problem documents are sent by the error handler alone, never by a route.
	serializer: this['schema'] extends z.ZodType ? Frozen<z.output<this['schema']>> : never;
}

export function typed(app: FastifyInstance) {
	return app.withTypeProvider<FrozenZod>();
}

export type TypedApp = ReturnType<typeof typed>;

/** Zod checks and writes all bodies: told before anything else, so that Fastify does not load compilers of its own. */
export const zodCompilers = {
	compilersFactory: { buildValidator: () => validatorCompiler, buildSerializer: () => serializerCompiler },
	// Fastify's type knows makers of its own compilers only, but asks no more of them than these do.
} as unknown as NonNullable<FastifyServerOptions['schemaController']>;
