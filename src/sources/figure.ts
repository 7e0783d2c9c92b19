/** Numbers with their units, as a reader writes them. */
import type { Figure } from '../model/schema';

/** “29 %”, “$3 billion”, “240 million people”: large numbers in words, as the articles print them. */
export function formatFigure({ value, unit }: Pick<Figure, 'value' | 'unit'>): string {
	const number = new Intl.NumberFormat('en-GB', {
		notation: value >= 1e6 ? 'compact' : 'standard',
		compactDisplay: 'long',
		maximumFractionDigits: 2,
	}).format(value);
	if (unit === 'percent') return `${number} %`;
	if (unit === 'US dollars') return `$${number}`;
	return `${number} ${unit}`;
}
