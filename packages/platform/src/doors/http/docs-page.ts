/** The page at /api/v1/docs: a small reader of openapi.json that loads nothing from elsewhere. */
export const docsPage = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Yanzhen 雁阵 · API</title>
<link rel="stylesheet" href="docs.css">
</head>
<body>
<header><h1>Yanzhen 雁阵 · API</h1><p><a href="openapi.json">openapi.json</a> (OpenAPI 3.1)</p></header>
<main id="operations"></main>
<script type="module" src="docs.js"></script>
</body>
</html>`;

export const docsStyle = `
:root { color-scheme: light dark; --line: light-dark(#d9dcdc, #3a4040); --accent: light-dark(#0b6b66, #63c5bd); }
body { font: 15px/1.6 system-ui, "Noto Sans SC", sans-serif; max-width: 1000px; margin: 0 auto; padding: 24px 16px; }
h1 { font-size: 22px; margin: 0; } h2 { font-size: 18px; margin: 32px 0 8px; }
a { color: var(--accent); }
details { border-top: 1px solid var(--line); padding: 8px 0; } summary { cursor: pointer; }
code { font-family: ui-monospace, monospace; font-size: 13px; overflow-wrap: anywhere; }
.method { color: var(--accent); font-weight: 600; margin-right: 8px; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; margin: 8px 0; }
th, td { text-align: left; vertical-align: top; padding: 4px 12px 4px 0; border-bottom: 1px solid var(--line); }
`;

export const docsScript = `
const element = (name, properties = {}, ...children) => {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
};
const typeOf = (schema) => {
  if (!schema) return '';
  if (schema.enum) return schema.enum.join(' | ');
  if (schema.type === 'array') return typeOf(schema.items) + ' []';
  return [schema.type].flat().filter(Boolean).join(' | ');
};
const rows = (items, head) => element('div', { className: 'scroll' }, element('table', {},
  element('thead', {}, element('tr', {}, ...head.map((text) => element('th', { scope: 'col' }, text)))),
  element('tbody', {}, ...items.map((cells) => element('tr', {}, ...cells.map((text) => element('td', {}, text ?? '')))))));
const inputs = (operation) => {
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const fields = Object.entries(body?.properties ?? {}).map(([name, schema]) =>
    [name, typeOf(schema), body.required?.includes(name) ? '✓' : '', schema.description]);
  const query = (operation.parameters ?? []).map((p) => [p.name, typeOf(p.schema), p.required ? '✓' : '', p.description]);
  return [...fields, ...query];
};
const outputs = (operation) => {
  const schema = operation.responses[200]?.content?.['application/json']?.schema;
  const columns = schema?.properties?.columns?.properties ?? schema?.properties ?? {};
  return Object.entries(columns).map(([name, column]) => [name, typeOf(column), column.description]);
};
const show = (path, method, operation) => element('details', { id: operation.operationId },
  element('summary', {}, element('span', { className: 'method' }, method.toUpperCase()), element('code', {}, path), ' ', operation.summary),
  ...operation.description.split('\\n\\n').map((text) => element('p', {}, text)),
  rows(inputs(operation), ['参数 / Input', '类型 / Type', '必填 / Required', '说明 / Meaning']),
  rows(outputs(operation), ['结果 / Output', '类型 / Type', '说明 / Meaning']));
const api = await (await fetch('openapi.json')).json();
const main = document.querySelector('#operations');
for (const tag of api.tags) {
  main.append(element('h2', {}, tag.description));
  for (const [path, methods] of Object.entries(api.paths)) {
    const [method, operation] = Object.entries(methods)[0];
    if (operation.tags.includes(tag.name)) main.append(show(path, method, operation));
  }
}
`;
