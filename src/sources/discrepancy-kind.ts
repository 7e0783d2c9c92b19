/** The kinds of disagreement in words, the same wherever one is shown. */
import type { Discrepancy } from '../model/schema';

export const DISCREPANCY_KIND: Readonly<Record<Discrepancy['kind'], string>> = {
	conflict: 'Accounts disagree',
	'self-contradiction': 'One source against itself',
	'single-source': 'Only one source',
};
