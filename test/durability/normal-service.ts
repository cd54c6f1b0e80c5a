import { dirname } from 'node:path';
import { startTestService } from '../http/service.ts';

/** The service as it would be with synchronous=NORMAL, which no setting can make of it. */
const store = (process.env.ROLEFIT_STORE ?? '').slice('sqlite:'.length);
const { app } = await startTestService(dirname(store), { synchronous: 'NORMAL' });
const origin = await app.listen({ port: 0, host: '127.0.0.1' });
console.log(JSON.stringify({ msg: `Server listening at ${origin}` }));
console.log(JSON.stringify({ msg: 'ready' }));
