import { expect, it } from 'vitest';
import { asHtml } from './as-html.ts';

it('lets no name become markup', () => {
  expect(asHtml(`<img src=x onerror="alert('&')">`)).toBe(
    '&lt;img src=x onerror=&quot;alert(&#39;&amp;&#39;)&quot;&gt;',
  );
  expect(asHtml('湖北 0.93')).toBe('湖北 0.93');
});
