/** Who a person is, and nothing of what they can do. */
export type Identity = {
	readonly first: string;
	readonly last: string;
	readonly pronouns: string;
	readonly gender: string;
	readonly born: string;
	readonly age: number;
	readonly nationality: string;
	readonly marital: string;
	readonly street: string;
	readonly town: string;
	readonly phone: string;
};

const who = (
	first: string,
	last: string,
	[pronouns, gender, marital]: readonly [string, string, string],
	[born, age]: readonly [string, number],
	[nationality, street, town, phone]: readonly [string, string, string, string],
): Identity => ({ first, last, pronouns, gender, born, age, nationality, marital, street, town, phone });

const she = ['she/her', 'Female', 'Married, two children'] as const;
const he = ['he/him', 'Male', 'Single'] as const;
const they = ['they/them', 'Non-binary', 'Divorced'] as const;

/** Invented people of many origins and ages; among them names that are words, trades, places and tools. */
export const identities: readonly Identity[] = [
	who(
		'Emily',
		'Hartwell',
		she,
		['3 May 1996', 30],
		['British', '12 Mill Lane', 'Leeds, United Kingdom', '+44 20 5550 0101'],
	),
	who(
		'Mark',
		'Grant',
		he,
		['14 January 1961', 65],
		['American', '4200 Oak Street, Apt 7', 'Austin, TX 78701', '+1 512 555 0142'],
	),
	who(
		'Chase',
		'Summer',
		they,
		['30 August 2001', 25],
		['Canadian', '88 Queen Street West', 'Toronto, ON', '+1 416 555 0199'],
	),
	who(
		'Lakisha',
		'Washington',
		she,
		['9 July 1984', 42],
		['American', '19 Peachtree Road', 'Atlanta, GA 30303', '(404) 555-0117'],
	),
	who(
		'Jamal',
		'Robinson-Tate',
		he,
		['1 February 1979', 47],
		['American', '310 Lincoln Avenue', 'Newark, NJ 07102', '(973) 555-0163'],
	),
	who(
		'Mohammed',
		'Al-Rashidi',
		he,
		['22 March 1990', 36],
		['Jordanian', '5 Palm Court', 'Amman, Jordan', '+962 6 555 0134'],
	),
	who(
		'Nguyễn',
		'Thị Minh Khai',
		she,
		['11 November 1993', 33],
		['Vietnamese', '27 Lê Lợi Street', 'Da Nang, Vietnam', '+84 236 555 0155'],
	),
	who('Wei', 'Zhang', he, ['5 June 1987', 39], ['Chinese', 'Flat 9, 61 Harbour Road', 'Hong Kong', '+852 5550 0128']),
	who(
		'Priya',
		'Venkataraman',
		she,
		['27 October 1998', 28],
		['Indian', '14 Gandhi Nagar', 'Chennai 600020', '+91 98765 00110'],
	),
	who(
		'Siobhán',
		"O'Rourke",
		she,
		['16 April 1969', 57],
		['Irish', '3 Abbey Square', 'Galway, Ireland', '+353 91 555 010'],
	),
	who(
		'Łukasz',
		'Żeromski',
		he,
		['8 December 1975', 50],
		['Polish', 'ul. Polna 8', 'Kraków, Poland', '+48 12 555 01 90'],
	),
	who(
		'María José',
		'García López',
		she,
		['19 September 1982', 44],
		['Spanish', 'Calle Mayor 41', 'Valencia, Spain', '+34 96 555 01 23'],
	),
	who(
		'Friederike',
		'von der Heyde',
		she,
		['2 March 1958', 68],
		['German', 'Lindenstraße 5', '10969 Berlin', '+49 30 5550 0177'],
	),
	who(
		'Oluwaseun',
		'Adeyemi-Okafor',
		they,
		['25 May 1995', 31],
		['Nigerian', '6 Unity Close', 'Lagos, Nigeria', '+234 1 555 0108'],
	),
	who(
		'Ruby',
		'Java-Marshall',
		she,
		['13 July 1991', 35],
		['Australian', '70 Ocean Drive', 'Perth WA 6000', '+61 8 5550 0146'],
	),
	who('Ann', 'Baker', she, ['29 January 1989', 37], ['Welsh', '2 Chapel Terrace', 'Cardiff', '+44 29 5550 0112']),
	who('Max', 'Koch', he, ['7 April 2003', 23], ['Austrian', 'Ringweg 12', 'Graz, Austria', '+43 316 555 014']),
	who(
		'Jean-Baptiste',
		'Le Gall',
		he,
		['18 June 1966', 60],
		['French', '9 rue des Lilas', '35000 Rennes', '+33 2 55 55 01 21'],
	),
	who(
		'Yuki',
		'Tanaka',
		they,
		['21 August 1994', 32],
		['Japanese', '3-14 Sakura Place', 'Osaka, Japan', '+81 6 5550 0183'],
	),
	who(
		'Dakota',
		'Rivers',
		they,
		['4 October 1986', 40],
		['Navajo Nation', '55 Mesa Road', 'Gallup, NM 87301', '(505) 555-0171'],
	),
	who(
		'Austin',
		'Price',
		he,
		['12 December 1999', 26],
		['New Zealander', '21 Harbour View Road', 'Napier', '+64 6 555 0150'],
	),
];

export function emailOf({ first, last }: Identity): string {
	const plain = (name: string): string =>
		name
			.normalize('NFD')
			.replace(/[^A-Za-z]/g, '')
			.toLowerCase();
	return `${plain(first)}.${plain(last)}@example.com`;
}
