/**
 * Strongly connected components of the graph that has an edge i → j where `matrix[i, j] > 0`
 * (Tarjan 1972), without recursion: a table may have thousands of nodes in one chain.
 * @returns the nodes of each component; a component of one node may or may not use itself.
 */
export function stronglyConnected(matrix: Float64Array, n: number): number[][] {
  const index = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const onStack = new Uint8Array(n);
  const next = new Int32Array(n);
  const stack: number[] = [];
  const components: number[][] = [];
  let count = 0;
  const enter = (node: number, path: number[]) => {
    index[node] = low[node] = count++;
    stack.push(node);
    onStack[node] = 1;
    path.push(node);
  };
  for (let root = 0; root < n; root++) {
    if (index[root] !== -1) continue;
    const path: number[] = [];
    enter(root, path);
    while (path.length > 0) {
      const node = path.at(-1);
      const row = node * n;
      let descended = false;
      for (let j = next[node]!; j < n && !descended; j++) {
        next[node] = j + 1;
        if (!(matrix[row + j]! > 0)) continue;
        if (index[j] === -1) {
          enter(j, path);
          descended = true;
        } else if (onStack[j]) low[node] = Math.min(low[node]!, index[j]!);
      }
      if (descended) continue;
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
      if (low[node] === index[node]) components.push(popUntil(stack, node, onStack));
    }
  }
  return components;
}

function popUntil(stack: number[], node: number, onStack: Uint8Array): number[] {
  const members: number[] = [];
  for (;;) {
    const member = stack.pop()!;
    onStack[member] = 0;
    members.push(member);
    if (member === node) return members.reverse();
  }
}
