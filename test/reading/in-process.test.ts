import { inProcessReader } from '../../src/reading/in-process.ts';
import { loadTaxonomy } from '../../src/taxonomy.ts';
import { resumeReaderContract } from '../contract/resume-reader.contract.ts';

const taxonomy = await loadTaxonomy();
resumeReaderContract('in process', (charactersMax) => inProcessReader(taxonomy, charactersMax));
