import { describe, expect, it } from 'vitest';
import { printsQuote } from './quotation';

/** An excerpt written as `before[excerpt]after`. */
function excerpt(text: string) {
	const [, prefix = '', exact = '', suffix = ''] = /^(.*)\[(.*)\](.*)$/s.exec(text) ?? [];
	return { prefix, exact, suffix };
}

describe('a quote is printed by', () => {
	it.each([
		['“No,” he said.', 'No'],
		['“No,” he said.', 'No,'],
		['He said: “Yes. And no.”', 'Yes. And no.'],
		['“Yes,” he said. “And no.”', 'And no.'],
		['"Yes," he said. "And no."', 'And no.'],
		['"Yes," he said. "And no."', 'Yes'],
		["He called it 'a day to remember', she said", 'a day to remember'],
		['He called it ‘a day we don’t forget’ again', 'a day we don’t forget'],
		['She called it «une merveille»', 'une merveille'],
		['“He told me ‘never’ and left,” she said', 'never'],
		['“He told me ‘never’ and left,” she said', 'He told me ‘never’ and left'],
		['both “false and misleading.”', 'false and misleading.'],
	])('%s → %s', (exact, text) =>
		expect(printsQuote({ prefix: '', exact, suffix: '' }, text, 'direct')).toBe(true),
	);

	it.each([
		['an excerpt that begins after the opening mark', 'said: “[We are late,” he said]', 'We are late'],
		['an excerpt that ends before the closing mark', '[“We are late]”, he said', 'We are late'],
		['an excerpt with both marks outside', 'said: “[We are late]”, he', 'We are late'],
		[
			'its part of a longer quotation',
			'said: “[We are late. We are sorry.] It rained.”',
			'We are late. We are sorry.',
		],
		['the first of two paragraphs', '[“We are late.\n\n]“We are sorry.”', 'We are late.'],
		['the second of two paragraphs', '“We are late.\n\n[“We are sorry.”]', 'We are sorry.'],
		['two paragraphs at once', '[“We are late.\n\n“We are sorry,” he said]', 'We are late.\nWe are sorry'],
	])('%s', (_, text, quote) => expect(printsQuote(excerpt(text), quote, 'direct')).toBe(true));

	it('a fragment whose full stop belongs to the reporter', () => {
		const printed = { prefix: '', exact: 'It was both “false and misleading.”', suffix: '' };
		expect(printsQuote(printed, 'false and misleading', 'partial')).toBe(true);
		expect(printsQuote(printed, 'false and misleading', 'direct')).toBe(false);
	});
});

describe('a quote is not printed by', () => {
	it.each([
		['words outside any marks', '[He said that we are late]', 'we are late'],
		['words after a quotation', '[“No,” he said. We are late.]', 'We are late.'],
		['words between two quotations', '[“No,” he said. “Yes.”]', 'he said.'],
		['words between two with straight marks', '["No," he said. "Yes."]', 'he said.'],
		['part of what stands between the marks', '[“We are late again,” he said]', 'We are late'],
		['more than stands between the marks', '[“We are late,” he said]', 'We are late again'],
		[
			'an excerpt whose opening mark is out of sight',
			'and so on and on [we are late,” he said]',
			'we are late',
		],
		['an excerpt whose closing mark is out of sight', '[“We are late] and so on', 'We are late'],
		['a quotation that no paragraph closes', '[“We are late.\n\nThen it rained.]', 'We are late.'],
		['other letters', '[“We are late,” he said]', 'we are late'],
		['an apostrophe', '[the ministers’ plan and the people’s choice]', 'plan and the people'],
	])('%s', (_, text, quote) => expect(printsQuote(excerpt(text), quote, 'direct')).toBe(false));
});
