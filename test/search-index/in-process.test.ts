import { inProcessIndex } from '../../src/search-index/in-process.ts';
import { searchIndexContract } from '../contract/search-index.contract.ts';

searchIndexContract('in process', async () => inProcessIndex());
