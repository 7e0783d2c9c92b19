/** “one”, “one and two”, “one, two and three”; empty of none. */
export function listOf(items: readonly string[], word: 'and' | 'or' = 'and'): string {
	const [last = '', ...rest] = items.toReversed();
	return rest.length === 0 ? last : `${rest.toReversed().join(', ')} ${word} ${last}`;
}
