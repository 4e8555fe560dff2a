interface Part {
  readonly name: string;
  readonly content: string;
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** A paragraph with a style (`Title`, `Heading1`) or none; `inside` is put in after its text. */
export function paragraph(text: string, style = '', inside = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r>${inside}</w:p>`;
}

/** A table of these rows. */
export function tableXml(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

/** The mark that points to the footnote. */
export const footnoteMark = '<w:r><w:footnoteReference w:id="2"/></w:r>';

/** The parts of a Word document with this body, and a footnote and a picture from outside where they are given. */
export function docxParts(
  body: string,
  extra: { readonly footnote?: string; readonly prologue?: string } = {},
): Part[] {
  const { footnote = '', prologue = '' } = extra;
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?>${prologue}<w:document xmlns:w="${main}" xmlns:r="${relations}"><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${relations}/footnotes" Target="footnotes.xml"/><Relationship Id="r9" Type="${relations}/image" Target="http://127.0.0.1:9/picture.png" TargetMode="External"/></Relationships>`,
    },
    {
      name: 'word/styles.xml',
      content: `<w:styles xmlns:w="${main}"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/></w:style></w:styles>`,
    },
    {
      name: 'word/footnotes.xml',
      content: `<w:footnotes xmlns:w="${main}"><w:footnote w:id="2">${paragraph(footnote)}</w:footnote></w:footnotes>`,
    },
  ];
}
