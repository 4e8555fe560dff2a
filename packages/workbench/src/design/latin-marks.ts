import file from '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2?url';

// Quotation marks and ellipses are as wide as a character in a Chinese font; English text takes just these from a Latin one.
const marks = new FontFace('Latin Marks', `url(${file})`, {
  weight: '100 900',
  unicodeRange: 'U+2018-2019, U+201C-201D, U+2026',
});
document.fonts.add(marks);
