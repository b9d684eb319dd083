// Makes a whole file out of a schema, and spoils it in each place in turn.

/** Fills every key that a schema knows. */
export function complete(schema, root = schema) {
  if (schema.$ref) return complete(root.$defs[schema.$ref.split('/').at(-1)], root);
  if (schema.properties) {
    return Object.fromEntries(Object.entries(schema.properties).map(([key, s]) => [key, complete(s, root)]));
  }
  if (schema.examples) return schema.examples[0];
  if (schema.items) return [complete(schema.items, root)];
  if (schema.enum) return schema.enum[0];
  if (schema.const) return schema.const;
  if (schema.anyOf) return complete(schema.anyOf[0], root);
  if (schema.pattern?.startsWith('^(weekly')) return 'weekly';
  if (schema.pattern?.startsWith('^(true')) return true;
  return schema.pattern?.includes('[0-9]{4}') ? '2026-09-28' : 'words';
}

/** Lists the path of each value in a file, and of one key more in each mapping. */
export function places(value, at = []) {
  const here = at.length > 0 ? [at] : [];
  if (value === null || typeof value !== 'object') return here;
  const inside = Object.entries(value).flatMap(([key, v]) => places(v, [...at, key]));
  return [...here, ...inside, ...(Array.isArray(value) ? [] : [[...at, 'no_such_key']])];
}

/** gone stands for a key that is left out. */
export const gone = 'a value that is gone';

export const oddities = [
  gone, null, '', ' ', 'plain words', 'slug-like', 'Upper', 'a--b', '-a', 'a/b-c', 'a//b', '/a', 'a'.repeat(65), '1.1', 'met', 'held',
  0, 1, -1, 7, 50, 51, 601, 3.1, 100001, true, false, 'true', '50', '051', '+5', '601', '1e2', 'é', 'a\nb',
  '2026-02-28', '2026-02-29', '2024-02-29', '1900-02-29', '2000-02-29', '2026-13-01', '2026-04-31', '2026-4-1', '28/9/2026',
  '15:45', '24:00', '9:30', '15:60', 'weekly', '10d', '0d', '1000d', 'daily', [], {}, [null], [''], ['x'], ['a b'], [7], [['x']], [{}],
  { a: 'x' }, [{ a: 'x' }],
];

/** Gives a copy of a file with another value in one place. */
export function replaced(whole, place, odd) {
  const copy = structuredClone(whole);
  const [last, ...path] = [...place].reverse();
  const parent = path.reverse().reduce((v, key) => v[key], copy);
  if (odd !== gone) parent[last] = odd;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}
