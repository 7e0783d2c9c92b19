/** Works each answer out once. */
export function remembered<K, V>(of: (key: K) => V): (key: K) => V {
	const known = new Map<K, V>();
	return (key) => {
		const before = known.get(key);
		if (before !== undefined) return before;
		const answer = of(key);
		known.set(key, answer);
		return answer;
	};
}
