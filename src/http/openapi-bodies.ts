/** Bodies that are read by hand (multipart, raw bytes, streams), by operation id, as OpenAPI wants them described. */

type Described = { readonly [key: string]: unknown };

const binary = { schema: { type: 'string', format: 'binary' } };

const exampleResume =
	'Robin Vale\nrobin.vale@example.com\n\nEXPERIENCE\nStaff Nurse, Harbour Clinic, Leeds\nMarch 2019 - present\n- Triage, wound care and medication administration on a 24-bed ward\n\nEDUCATION\nBSc Nursing, 2018\n\nSKILLS\nTriage, wound care, BLS, Epic EHR';

const resumeBody: Described = {
	required: true,
	description: 'The résumé as a form with a file, as raw bytes (options in the query), or as JSON.',
	content: {
		'application/json': {
			schema: { $ref: '#/components/schemas/ResumeBodyInput' },
			example: { resume: { text: exampleResume }, options: { limit: 5, keep: false } },
		},
		'multipart/form-data': {
			schema: {
				type: 'object',
				required: ['resume'],
				properties: {
					resume: { type: 'string', format: 'binary', description: 'PDF, DOCX, ODT, RTF, HTML or plain text.' },
					options: { type: 'string', description: 'The options as JSON.', example: '{"limit":5}' },
				},
			},
		},
		'application/pdf': binary,
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document': binary,
		'application/vnd.oasis.opendocument.text': binary,
		'application/rtf': binary,
		'text/html': binary,
		'text/plain': { schema: { type: 'string' }, example: exampleResume },
	},
};

const candidateBody: Described = {
	...resumeBody,
	description: 'The résumé as a form with a file, as raw bytes (retention in the query), or as JSON.',
	content: {
		...(resumeBody.content as Described),
		'application/json': {
			schema: { $ref: '#/components/schemas/CandidateBodyInput' },
			example: { resume: { text: exampleResume }, options: { retention: '7d' } },
		},
		'multipart/form-data': {
			schema: {
				type: 'object',
				required: ['resume'],
				properties: {
					resume: { type: 'string', format: 'binary', description: 'PDF, DOCX, ODT, RTF, HTML or plain text.' },
					options: { type: 'string', description: 'The options as JSON.', example: '{"retention":"7d"}' },
				},
			},
		},
	},
};

export const requestBodies: { readonly [operationId: string]: Described } = {
	matchResume: resumeBody,
	matchRole: resumeBody,
	verifyMatch: resumeBody,
	keepCandidate: candidateBody,
	parseResume: resumeBody,
	addPostings: {
		required: true,
		content: {
			'application/x-ndjson': {
				schema: { type: 'string', description: 'One PostingBody as JSON on each line.' },
				example: '{"text":"Cook\\n\\nRequirements\\n- 2 years in a kitchen","source":{"name":"example","id":"1"}}\n',
			},
		},
	},
};

/** Answers that are not JSON. */
export const streamedAnswers: { readonly [operationId: string]: Described } = {
	addPostings: {
		'200': {
			description: 'One result line for each posting line, in order.',
			content: {
				'application/x-ndjson': { schema: { type: 'string' }, example: '{"line":1,"status":201,"id":"p_…"}\n' },
			},
		},
	},
	metrics: {
		'200': { description: 'Prometheus text format.', content: { 'text/plain': { schema: { type: 'string' } } } },
	},
};
