/** The numbers an excerpt prints, in figures and in words. */

const SCALES = new Map([
	['hundred', 1e2],
	['thousand', 1e3],
	['k', 1e3],
	['million', 1e6],
	['m', 1e6],
	['mn', 1e6],
	['billion', 1e9],
	['b', 1e9],
	['bn', 1e9],
	['trillion', 1e12],
	['tn', 1e12],
]);

const ONES =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' ',
	);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const WORDS = new Map([
	...ONES.map((word, index): [string, number] => [word, index]),
	...TENS.map((word, index): [string, number] => [word, index * 10 + 20]),
	...TENS.flatMap((ten, tens) =>
		ONES.slice(1, 10).map((one, index): [string, number] => [`${ten}-${one}`, tens * 10 + 21 + index]),
	),
	['half', 0.5],
	['dozen', 12],
	['dozens', 12],
	['hundred', 100],
	['hundreds', 100],
	['thousand', 1e3],
	['thousands', 1e3],
	['million', 1e6],
	['millions', 1e6],
	['billion', 1e9],
	['billions', 1e9],
]);

const NUMBER = /(\d+(?:[,\u202f\u00a0]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[\s-]*(\p{L}+))?/gu;

/** Does the text print this number: “10 percent”, “5.2  percent”, “$3 billion” (as 3 or as 3e9), “two sides”? */
export function printsNumber(text: string, value: number): boolean {
	return numbersIn(text).some((number) => Math.abs(number - Math.abs(value)) <= Math.abs(value) * 1e-9);
}

/** Every number in a text, each as written and, before a word such as “billion”, also scaled by it. */
function numbersIn(text: string): number[] {
	const figures = [...text.matchAll(NUMBER)].flatMap(([, digits = '', word = '']) =>
		scaled(Number(digits.replace(/[^\d.]/g, '')), word),
	);
	const spelt = text
		.toLowerCase()
		.split(/[^\p{L}-]+/u)
		.flatMap((word, index, all) => {
			const number = WORDS.get(word);
			return number === undefined ? [] : scaled(number, all[index + 1] ?? '');
		});
	return [...figures, ...spelt];
}

function scaled(number: number, word: string): number[] {
	const scale = SCALES.get(word.toLowerCase());
	return scale === undefined ? [number] : [number, number * scale];
}
