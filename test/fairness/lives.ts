/** What people did: everything that may be weighed. */
export type Life = {
	readonly trade: string;
	/** Latest first. */
	readonly titles: readonly [string, string, string];
	readonly employers: readonly [string, string, string];
	readonly doings: readonly string[];
	readonly skills: readonly string[];
	readonly degree: string;
};

/** Invented lives in many trades, with words that are names as well: grant, mark, summer, will, page. */
export const lives: readonly Life[] = [
	{
		trade: 'platform engineering',
		titles: ['Senior Platform Engineer', 'Site Reliability Engineer', 'Systems Administrator'],
		employers: ['Hexley Metalworks Ltd', 'Tern Island Software', 'Calder & Pike'],
		doings: [
			'Ran Kubernetes clusters on AWS for forty services',
			'Wrote Terraform modules and Python tools',
			'Cut page load and paging noise by half',
			'Set up Prometheus, Grafana and on-call',
		],
		skills: ['Kubernetes', 'AWS', 'Terraform', 'Python', 'Go', 'Linux'],
		degree: 'BSc Computer Science, University of Wexcombe, 2012',
	},
	{
		trade: 'data engineering',
		titles: ['Data Engineer', 'Data Analyst', 'Reporting Analyst'],
		employers: ['Brightwater Analytics', 'Pennywell Insurance', 'Northgate Foods'],
		doings: [
			'Built streaming pipelines with Kafka and Spark',
			'Modelled sales data in SQL and dbt',
			'Made Tableau dashboards for the board',
			'Marked anomalies in sensor data',
		],
		skills: ['SQL', 'Python', 'Kafka', 'Spark', 'Tableau', 'Ruby'],
		degree: 'MSc Statistics, Larkfield University, 2014',
	},
	{
		trade: 'nursing',
		titles: ['Staff Nurse', 'Staff Nurse', 'Healthcare Assistant'],
		employers: ['Airegate General Hospital', 'Pennywell Infirmary', 'Rosedale Care Home'],
		doings: [
			'Cared for up to eight patients on an acute medical ward',
			'Gave IV drugs, took blood, dressed wounds',
			'Taught student nurses each summer',
			'Kept records in SystmOne',
		],
		skills: ['Wound care', 'Cannulation', 'NEWS2', 'Safeguarding', 'Basic Life Support'],
		degree: 'BSc (Hons) Nursing (Adult), University of Calderbridge, 2015',
	},
	{
		trade: 'accounting',
		titles: ['Senior Accountant', 'Accountant', 'Accounts Assistant'],
		employers: ['Fenwick Tools plc', 'Grantley Retail Group', 'Marsh Lane Logistics'],
		doings: [
			'Closed the month in four days',
			'Managed grant income and VAT returns',
			'Reconciled the general ledger in SAP',
			'Prepared accounts under IFRS',
		],
		skills: ['SAP', 'Excel', 'IFRS', 'VAT', 'General ledger'],
		degree: 'BA Accounting and Finance, Wexcombe Business School, 2011',
	},
	{
		trade: 'cooking',
		titles: ['Sous Chef', 'Chef de Partie', 'Commis Chef'],
		employers: ['The Copper Loaf', 'Harbour House Hotel', 'Summer Lane Bistro'],
		doings: [
			'Ran the sauce section for ninety covers',
			'Ordered stock and cut waste by a fifth',
			'Trained commis chefs in food hygiene',
			'Wrote seasonal menus',
		],
		skills: ['Food hygiene', 'HACCP', 'Menu planning', 'Stock control'],
		degree: 'Diploma in Professional Cookery, York Vale College, 2010',
	},
	{
		trade: 'electrical work',
		titles: ['Electrician', 'Electrician', 'Apprentice Electrician'],
		employers: ['Brandt Building Services', 'Volta Installations', 'Mason & Sons'],
		doings: [
			'Wired offices and tested to BS 7671',
			'Found faults in three-phase motors',
			'Fitted solar panels and chargers',
			'Read drawings and led two apprentices',
		],
		skills: ['18th Edition', 'Fault finding', 'Testing and inspection', 'Solar PV'],
		degree: 'NVQ Level 3 Electrical Installation, Calder College, 2009',
	},
	{
		trade: 'marketing',
		titles: ['Digital Marketing Manager', 'Marketing Executive', 'Marketing Assistant'],
		employers: ['Bluebell Outdoor', 'Chase & Rivers Agency', 'Tilbury Books'],
		doings: [
			'Led paid search and SEO with a budget of 400k',
			'Doubled newsletter sales through A/B tests',
			'Ran Google Analytics and HubSpot',
			'Wrote landing page copy',
		],
		skills: ['SEO', 'Google Analytics', 'HubSpot', 'Google Ads', 'Copywriting'],
		degree: 'BA Marketing, Larkfield University, 2013',
	},
	{
		trade: 'teaching',
		titles: ['Primary Teacher', 'Primary Teacher', 'Teaching Assistant'],
		employers: ['St Brannoc Primary School', 'Hope Hill Academy', 'Meadow Primary School'],
		doings: [
			'Taught years 3 and 4 in all subjects',
			'Led phonics and the summer reading club',
			'Planned lessons for pupils with special needs',
			'Marked and moderated assessments',
		],
		skills: ['Phonics', 'Lesson planning', 'Safeguarding', 'SEN'],
		degree: 'PGCE Primary Education, University of Calderbridge, 2012',
	},
	{
		trade: 'warehousing',
		titles: ['Forklift Operator', 'Warehouse Operative', 'Picker'],
		employers: ['Northgate Distribution', 'Parker Storage', 'Drayline Logistics'],
		doings: [
			'Drove counterbalance and reach trucks',
			'Loaded up to thirty trailers a shift',
			'Counted stock with handheld scanners',
			'Kept aisles safe and clean',
		],
		skills: ['Forklift licence', 'Reach truck', 'Stock control', 'Manual handling'],
		degree: 'GCSEs, Marsh Lane School, 2006',
	},
	{
		trade: 'human resources',
		titles: ['HR Generalist', 'HR Administrator', 'Receptionist'],
		employers: ['Fairholme Housing', 'Young & Strong Recruitment', 'Abbey Dental'],
		doings: [
			'Handled recruitment, payroll and casework',
			'Wrote policies on leave and pay',
			'Ran Workday and trained managers',
			'Onboarded sixty people a year',
		],
		skills: ['Workday', 'Payroll', 'Employee relations', 'Recruitment'],
		degree: 'BA Business Management, Wexcombe Business School, 2010',
	},
];
